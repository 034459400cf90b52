package dev.cairn.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.cairn.processor.model.EntityModel;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes the source files of an entity. Each has one originating element, so that a build can be incremental. */
public final class SourceEmitter {

    private static final ClassName GENERATED = ClassName.get("javax.annotation.processing", "Generated");
    private static final String PROCESSOR = "dev.cairn.processor.CairnProcessor";

    private final Filer filer;
    private final boolean generatedAnnotationVisible;

    /**
     * Creates an emitter.
     *
     * @param generatedAnnotationVisible whether generated code may use {@code @Generated}, which is in a module that
     *     the user's may not read
     */
    public SourceEmitter(Filer filer, boolean generatedAnnotationVisible) {
        this.filer = filer;
        this.generatedAnnotationVisible = generatedAnnotationVisible;
    }

    /**
     * Writes the indexes, the columns and the repository.
     *
     * @param originating the record
     * @throws IOException if a file cannot be written; a {@code FilerException} if there is one of that name
     */
    public void emit(EntityModel entity, Element originating) throws IOException {
        GeneratedNames names = GeneratedNames.of(entity);
        emit(entity, new IndexesWriter(entity, names).write(), originating);
        emit(entity, new ColumnsWriter(entity, names).write(), originating);
        emit(entity, new RepositoryWriter(entity, names).write(), originating);
    }

    private void emit(EntityModel entity, TypeSpec type, Element originating) throws IOException {
        String packageName = entity.record().packageName();
        String name = packageName.isEmpty() ? type.name() : packageName + "." + type.name();
        String text = print(packageName, annotated(type, entity.warnings()));
        try (Writer writer = filer.createSourceFile(name, originating).openWriter()) {
            writer.write(text);
        }
    }

    private TypeSpec annotated(TypeSpec type, List<String> warnings) {
        TypeSpec.Builder annotated = type.toBuilder();
        if (generatedAnnotationVisible) {
            annotated.addAnnotation(AnnotationSpec.builder(GENERATED)
                    .addMember("value", "$S", PROCESSOR)
                    .build());
        }
        if (!warnings.isEmpty()) {
            String names = warnings.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
            annotated.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", warnings.size() == 1 ? "$L" : "{$L}", names)
                    .build());
        }
        return annotated.build();
    }

    private static String print(String packageName, TypeSpec type) {
        String printed = JavaFile.builder(packageName, type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build()
                .toString();
        return SourceLayout.layOut(printed);
    }
}
