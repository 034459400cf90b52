package dev.cairn.tests.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnBuilder;
import dev.cairn.tests.IndexOracle;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** One database directory that older and newer code open in turn. */
final class Evolution {

    private final Path directory;

    Evolution(Path directory) {
        this.directory = directory;
    }

    /** Opens the database with the code of one time, and closes it again. */
    void open(CompiledEntity code, Consumer<Session> session) {
        open(Cairn.builder(), code, session);
    }

    void open(CairnBuilder options, CompiledEntity code, Consumer<Session> session) {
        try (Cairn db = options.open(directory)) {
            session.accept(new Session(db, code));
        }
    }

    /** The open database, and the code that opened it. */
    record Session(Cairn db, CompiledEntity code) {

        void insert(Object... components) {
            code.repository(db).insert(code.entity(components));
        }

        void upsert(Object... components) {
            code.repository(db).upsert(code.entity(components));
        }

        /** Checks that these rows, given by their components, are all there are, and that every index follows. */
        void assertRows(List<?>... rows) {
            List<Object> expected =
                    Arrays.stream(rows).map(row -> code.entity(row.toArray())).toList();
            assertThat(code.repository(db).scanAll().toList()).containsExactlyElementsOf(expected);
            new IndexOracle<>(code.store(db)).assertIndexesFollow(expected);
        }
    }
}
