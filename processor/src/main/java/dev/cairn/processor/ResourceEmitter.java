package dev.cairn.processor;

import dev.cairn.processor.schema.Schema;
import dev.cairn.processor.schema.SchemaText;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;
import javax.tools.StandardLocation;

/**
 * Puts the schema of an entity beside its class, as {@code META-INF/cairn/<binary name of the record>.json}. The name is
 * the record's because tables of different databases may be called alike. Numbers of {@code @Code} are not in it: whether
 * they can be seen depends on what is compiled together, and what is generated must not.
 */
final class ResourceEmitter {

    private ResourceEmitter() {}

    static void emit(Filer filer, Schema schema, Element originating) throws IOException {
        String path = "META-INF/cairn/" + schema.record() + ".json";
        try (Writer writer = filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, originating)
                .openWriter()) {
            writer.write(SchemaText.write(schema.withCodesOf(Set.of())));
        }
    }
}
