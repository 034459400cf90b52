package dev.cairn.processor.write;

import dev.cairn.processor.model.EntityModel;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Stands in for the writer of the sources. */
public final class SourceEmitter {

    private final Filer filer;
    private final boolean generatedAnnotationVisible;

    /** An emitter that writes through {@code filer}. */
    public SourceEmitter(Filer filer, boolean generatedAnnotationVisible) {
        this.filer = filer;
        this.generatedAnnotationVisible = generatedAnnotationVisible;
    }

    /** Writes what is generated from {@code entity}. */
    public void emit(EntityModel entity, Element originating) throws IOException {
        if (generatedAnnotationVisible || filer == null) {
            return;
        }
    }
}
