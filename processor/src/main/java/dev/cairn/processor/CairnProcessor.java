package dev.cairn.processor;

import com.google.auto.service.AutoService;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.read.AnnotatedTypes;
import dev.cairn.processor.read.ProblemPrinter;
import dev.cairn.processor.read.SourceTypes;
import dev.cairn.processor.schema.LockFolder;
import dev.cairn.processor.schema.Schema;
import dev.cairn.processor.write.SourceEmitter;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Writes the indexes and the repository of every record that has {@code @Entity}.
 *
 * <p>A record that mentions types which do not exist is looked at again in the next round: another processor may write
 * them. If they never come, the compiler itself reports them where they stand, unless that is in a class file.
 */
@AutoService(Processor.class)
public final class CairnProcessor extends AbstractProcessor {

    private final Output output;
    private final Set<String> deferred = new LinkedHashSet<>();
    private final SourceTypes sources = new SourceTypes();
    private @Nullable TypeProcessor types;

    /** Where valid entities go. */
    interface Output {
        void emit(EntityModel entity, Schema schema, TypeElement record, ProcessingEnvironment environment)
                throws IOException;
    }

    /** Creates the processor; the compiler does. */
    public CairnProcessor() {
        this(CairnProcessor::emitSources);
    }

    CairnProcessor(Output output) {
        this.output = output;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        return Set.of(
                "dev.cairn.annotations.Entity",
                "dev.cairn.annotations.Id",
                "dev.cairn.annotations.Indexed",
                "dev.cairn.annotations.Indexed.Container",
                "dev.cairn.annotations.Version",
                "dev.cairn.annotations.RenamedFrom",
                "dev.cairn.annotations.Default",
                "dev.cairn.annotations.Code");
    }

    @Override
    public Set<String> getSupportedOptions() {
        return LockFolder.OPTIONS;
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        types = new TypeProcessor(environment, output, new ProblemPrinter(environment), sources);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        TypeProcessor processor = types;
        if (processor == null) {
            return false;
        }
        sources.add(round);
        Elements elements = processingEnv.getElementUtils();
        Set<TypeElement> todo = new LinkedHashSet<>();
        // By name, as a compiler may make new elements for the old types in every round.
        deferred.stream()
                .map(elements::getTypeElement)
                .filter(type -> type != null)
                .forEach(todo::add);
        deferred.clear();
        if (round.processingOver()) {
            todo.forEach(processor::giveUp);
            return false;
        }
        todo.addAll(AnnotatedTypes.allIn(round));
        for (TypeElement type : todo) {
            if (!processor.process(type)) {
                deferred.add(type.getQualifiedName().toString());
            }
        }
        return false;
    }

    private static void emitSources(
            EntityModel entity, Schema schema, TypeElement record, ProcessingEnvironment environment)
            throws IOException {
        Elements elements = environment.getElementUtils();
        // Asked of the record's own module: the annotation may be known elsewhere and still not be readable there.
        ModuleElement module = elements.getModuleOf(record);
        String name = "javax.annotation.processing.Generated";
        TypeElement generated = module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
        new SourceEmitter(environment.getFiler(), generated != null).emit(entity, record);
        ResourceEmitter.emit(environment.getFiler(), schema, record);
    }
}
