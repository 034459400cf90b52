package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Outcome;
import dev.cairn.processor.model.EntityModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What comes of right declarations. */
final class Compiled {

    private static final String HEAD = """
            package shop;

            import dev.cairn.annotations.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            """;

    private Compiled() {}

    /** The models of the entities in {@code declarations}, which have the usual imports. */
    static List<EntityModel> entities(Toolchain toolchain, Path directory, String declarations, Path... classpath) {
        RecordingOutput output = new RecordingOutput();
        Outcome outcome = toolchain.compile(
                directory,
                Map.of("shop/Declarations.java", HEAD + declarations),
                List.of(classpath),
                new CairnProcessor(output));
        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.success()).isTrue();
        return output.entities();
    }

    static EntityModel entity(Path directory, String declarations) {
        List<EntityModel> entities = entities(Toolchain.JAVAC, directory, declarations);
        assertThat(entities).hasSize(1);
        return entities.get(0);
    }
}
