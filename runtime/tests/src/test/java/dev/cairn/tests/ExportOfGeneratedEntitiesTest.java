package dev.cairn.tests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.UniqueViolationException;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.Export;
import dev.cairn.store.Import;
import dev.cairn.store.IndexedEntityStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Entities of every type go out and come back as they were, from one engine to the other. */
class ExportOfGeneratedEntitiesTest {

    @TempDir
    private Path directory;

    private final Random random = new Random(20_261_124);

    @Test
    void tickets() {
        run(TicketIndexes.ENTITY, new Tickets(random)::next);
    }

    @Test
    void everything() {
        run(EverythingIndexes.ENTITY, new Everythings(random)::next);
    }

    private <K, V> void run(EntityDescriptor<K, V> entity, Supplier<V> entities) {
        try (Cairn source = Cairn.inMemory();
                Cairn target = Cairn.open(directory)) {
            IndexedEntityStore<K, V> from = source.store(entity);
            for (int i = 0; i < 2_000; i++) {
                try {
                    from.upsert(entities.get());
                } catch (UniqueViolationException e) {
                    assertThat(e).hasMessageContaining(entity.table());
                }
            }
            List<V> stored = from.scanAll().toList();
            assertThat(stored).hasSizeGreaterThan(20);
            byte[] export = export(source);
            IndexedEntityStore<K, V> to = target.store(entity);

            target.importFrom(new ByteArrayInputStream(export), Import.inserting());

            assertThat(lines(export(target))).isEqualTo(lines(export));
            new IndexOracle<>(to).assertIndexesFollow(stored);
        }
    }

    private static byte[] export(Cairn db) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        db.exportTo(out, Export.ofEverything());
        return out.toByteArray();
    }

    /** Without the header, which has an estimate of the engine, and the footer, which has its hash. */
    private static List<String> lines(byte[] export) {
        List<String> lines = new String(export, UTF_8).lines().toList();
        return lines.subList(1, lines.size() - 1);
    }
}
