package dev.cairn.processor;

import dev.cairn.processor.schema.Schema;
import dev.cairn.processor.schema.SchemaText;
import java.io.IOException;
import java.io.Writer;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * Puts the schema of an entity beside its class, as {@code META-INF/cairn/<binary name of the record>.json}. The name is
 * the record's because tables of different databases may be called alike.
 */
final class ResourceEmitter {

    private ResourceEmitter() {}

    static void emit(Filer filer, Schema schema, Element originating) throws IOException {
        String path = "META-INF/cairn/" + schema.record() + ".json";
        try (Writer writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originating)
                .openWriter()) {
            writer.write(SchemaText.write(schema));
        }
    }
}
