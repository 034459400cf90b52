package dev.cairn.processor;

import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.GeneratedFiles;
import dev.cairn.processor.schema.Schema;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Keeps the models and writes an empty class for each that would be generated. Two names of records make it fail. */
final class RecordingOutput implements CairnProcessor.Output {

    private final List<EntityModel> entities = new ArrayList<>();

    List<EntityModel> entities() {
        return entities;
    }

    /** The only entity there was. */
    EntityModel entity() {
        if (entities.size() != 1) {
            throw new IllegalStateException("Not one entity: " + entities);
        }
        return entities.get(0);
    }

    @Override
    public void emit(EntityModel entity, Schema schema, TypeElement record, ProcessingEnvironment environment)
            throws IOException {
        switch (entity.record().simpleName()) {
            case "Unwritable" -> throw new IOException("No space left on device");
            case "Explosive" -> throw new IllegalStateException("Boom");
            default -> entities.add(entity);
        }
        for (String name : List.of(
                GeneratedFiles.indexes(entity.record()),
                GeneratedFiles.columns(entity.record()),
                GeneratedFiles.repository(entity.record()))) {
            String packageName = entity.record().packageName();
            String prefix = packageName.isEmpty() ? "" : packageName + ".";
            try (Writer out = environment
                    .getFiler()
                    .createSourceFile(prefix + name, record)
                    .openWriter()) {
                out.write((packageName.isEmpty() ? "" : "package " + packageName + ";\n") + "final class " + name
                        + " {}\n");
            }
        }
    }
}
