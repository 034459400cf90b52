package dev.cairn.tests.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.IndexBuilding;
import dev.cairn.Repository;
import dev.cairn.annotations.Codec;
import dev.cairn.index.IndexState;
import dev.cairn.store.Export;
import dev.cairn.store.Import;
import dev.cairn.store.Inspection;
import dev.cairn.tests.IndexOracle;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that changes at random, forward and back, while entities are written: rows and indexes are as predicted. */
class RandomEvolutionTest {

    private static final int STEPS = Integer.getInteger("evolution.steps", 12);
    private static final int IDS = 30;

    @TempDir
    private Path directory;

    private final List<RandomForm> forms = new ArrayList<>(List.of(RandomForm.first()));
    private final Map<RandomForm, CompiledEntity> compiled = new HashMap<>();
    private final Map<Long, Row> rows = new TreeMap<>();
    private long stamps;

    /** An entity as a form has stored it. */
    private record Row(RandomForm writer, long version, long stamp, Map<String, @Nullable Object> values) {}

    static List<Long> seeds() {
        List<Long> seeds = new ArrayList<>();
        long first = Long.getLong("evolution.seed", 1);
        for (long i = 0; i < Integer.getInteger("evolution.runs", 3); i++) {
            seeds.add(first + i);
        }
        return seeds;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void rowsAndIndexesAreAlwaysAsPredicted(long seed) throws Exception {
        Random random = new Random(seed);
        for (int step = 0; step < STEPS; step++) {
            RandomForm form = next(random);
            CompiledEntity code =
                    compiled.computeIfAbsent(form, each -> CompiledEntity.of(each.source(), codec(random)));
            boolean background = random.nextInt(3) == 0;
            try (Cairn db = Cairn.builder()
                    .allowDowngrade()
                    .dropUnknownIndexes()
                    .indexBuilding(background ? IndexBuilding.IN_BACKGROUND : IndexBuilding.AT_REGISTRATION)
                    .indexBuildingRate(background ? 100 : 1_000_000)
                    .open(directory)) {
                Repository<Object, Object> jobs = code.repository(db);
                write(form, code, jobs, random);
                if (background && random.nextInt(3) == 0) {
                    continue; // closed before the indexes are filled
                }
                db.awaitIndexes();
                check(form, code, db);
                maintain(form, code, db, random);
                write(form, code, jobs, random);
                check(form, code, db);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("Seed " + seed + ", step " + step + ": " + e + "\n" + form.source(), e);
            }
        }
    }

    private static Codec codec(Random random) {
        return random.nextBoolean() ? Codec.COMPACT : Codec.JSON;
    }

    private RandomForm next(Random random) {
        RandomForm last = forms.get(forms.size() - 1);
        if (random.nextInt(4) == 0) {
            List<RandomForm> usable = forms.stream().filter(last::follows).toList();
            return usable.get(random.nextInt(usable.size()));
        }
        RandomForm next = last.changed(random);
        for (int i = random.nextInt(4); i > 0; i--) {
            next = next.changed(random);
        }
        forms.add(next);
        return next;
    }

    private void write(RandomForm form, CompiledEntity code, Repository<Object, Object> jobs, Random random) {
        for (int i = random.nextInt(12); i > 0; i--) {
            long id = random.nextInt(IDS);
            Row old = rows.get(id);
            if (random.nextInt(5) == 0) {
                assertThat(jobs.deleteById(id)).isEqualTo(old != null);
                rows.remove(id);
                continue;
            }
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            form.parts().forEach(part -> values.put(part.name(), value(part.kind(), random)));
            Row row = new Row(form, old == null ? 1 : old.version + 1, ++stamps, values);
            assertThat(jobs.upsert(entity(form, code, id, row))).isEqualTo(entity(form, code, id, row));
            rows.put(id, row);
        }
    }

    /** Different for every entity, where it can be absent; else a unique index could not be filled. */
    private @Nullable Object value(RandomForm.Kind kind, Random random) {
        boolean absent = random.nextInt(4) == 0;
        return switch (kind) {
            case INT, LONG -> stamps * 10_000;
            case TEXT -> absent ? null : "text " + stamps;
            case OPTIONAL -> absent ? null : (Object) (int) stamps;
            case TAGS -> absent ? null : List.of("all", "tag " + random.nextInt(3), "tag 0");
        };
    }

    private static Object entity(RandomForm form, CompiledEntity code, long id, Row row) {
        List<@Nullable Object> components = new ArrayList<>(List.of(id, row.version, row.stamp));
        components.addAll(form.components(form.read(row.values, row.writer)));
        return code.entity(components.toArray());
    }

    private void check(RandomForm form, CompiledEntity code, Cairn db) {
        List<Object> expected = new ArrayList<>();
        rows.forEach((id, row) -> expected.add(entity(form, code, id, row)));
        assertThat(code.repository(db).scanAll().toList()).containsExactlyElementsOf(expected);
        db.indexes().stream()
                .filter(index -> index.state() != IndexState.READY)
                .forEach(
                        index -> assertThat(index.violations()).as(index.name()).isNotEmpty());
        if (allReady(db)) {
            new IndexOracle<>(code.store(db)).assertIndexesFollow(expected);
        }
        assertThat(db.verify().isClean()).as(db.verify().toString()).isTrue();
    }

    private static boolean allReady(Cairn db) {
        return db.indexes().stream().allMatch(index -> index.state() == IndexState.READY);
    }

    private void maintain(RandomForm form, CompiledEntity code, Cairn db, Random random) throws Exception {
        switch (random.nextInt(4)) {
            case 0 -> {
                long stale = rows.values().stream()
                        .filter(row -> !names(row.writer).equals(names(form)))
                        .count();
                assertThat(db.upgrade(progress -> {})).isGreaterThanOrEqualTo(stale);
                rows.replaceAll((id, row) -> new Row(form, row.version, row.stamp, form.read(row.values, row.writer)));
            }
            case 1 -> assertThat(db.repair(Inspection.ofEverything()).isClean()).isTrue();
            case 2 -> {
                if (!allReady(db)) {
                    return; // two entities have one key, which an import refuses
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                db.exportTo(out, Export.ofEverything());
                try (Cairn other = Cairn.inMemory()) {
                    code.repository(other);
                    other.importFrom(new ByteArrayInputStream(out.toByteArray()), Import.inserting());
                    check(form, code, other);
                }
            }
            default -> {}
        }
    }

    private static List<String> names(RandomForm form) {
        return form.parts().stream().map(part -> part.name() + part.kind()).toList();
    }
}
