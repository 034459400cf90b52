package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.UniqueViolationException;
import dev.cairn.key.KeyType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A generated repository over every key type does what a plain map does, and its indexes follow. */
class EveryKeyTypeTest {

    @TempDir
    static Path directory;

    static Stream<Cairn> databases() {
        return Stream.of(Cairn.inMemory(), Cairn.open(directory.resolve("db" + System.nanoTime())));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void behavesLikeAMap(Cairn db) {
        try (db) {
            EverythingRepository repository = EverythingRepository.of(db);
            IndexOracle<Everything.Key, Everything> oracle = new IndexOracle<>(db.store(EverythingIndexes.ENTITY));
            Map<Everything.Key, Everything> model = new HashMap<>();
            Random random = new Random(20_261_122);
            Everythings entities = new Everythings(random);
            for (int round = 0; round < 25; round++) {
                for (int i = 0; i < 25; i++) {
                    step(repository, model, random.nextInt(6), entities.next());
                }
                assertThat(text(repository.scanAll().toList())).isEqualTo(text(sorted(model)));
                oracle.assertIndexesFollow(model.values());
            }
            assertThat(model).hasSizeGreaterThan(20);
        }
    }

    private static void step(
            EverythingRepository repository, Map<Everything.Key, Everything> model, int call, Everything entity) {
        boolean known = model.containsKey(entity.id());
        Class<?> expected = call == 0 && known
                ? DuplicateIdException.class
                : (call == 1 || call == 2) && !known ? EntityNotFoundException.class : null;
        if (expected == null && call < 5 && violates(model, entity)) {
            expected = UniqueViolationException.class;
        }
        try {
            switch (call) {
                case 0 -> repository.insert(entity);
                case 1 -> repository.update(entity);
                case 2 -> repository.update(entity.id(), old -> entity);
                case 5 -> assertThat(repository.deleteById(entity.id())).isEqualTo(known);
                default -> repository.upsert(entity);
            }
            assertThat(expected).isNull();
            if (call == 5) {
                model.remove(entity.id());
            } else {
                model.put(entity.id(), entity);
            }
        } catch (CairnException e) {
            assertThat(e.getClass()).isEqualTo(expected);
        }
    }

    private static boolean violates(Map<Everything.Key, Everything> model, Everything entity) {
        Map<Everything.Key, Everything> next = new HashMap<>(model);
        next.put(entity.id(), entity);
        Set<Object> keys = new HashSet<>();
        return next.values().stream()
                .anyMatch(each -> (each.serial() != null && !keys.add(each.serial()))
                        || !keys.add(List.of(each.level(), each.amount().stripTrailingZeros(), each.uuid())));
    }

    private static List<Everything> sorted(Map<Everything.Key, Everything> model) {
        Comparator<Everything.Key> order = Comparator.<Everything.Key>comparingLong(
                        key -> key.serial().value())
                .thenComparing(key -> key.color().name())
                .thenComparing(Everything.Key::name, KeyType.STRING.comparator());
        return model.values().stream()
                .sorted(Comparator.comparing(Everything::id, order))
                .toList();
    }

    /** As text, since arrays are not equal to their copies; all else is in the text exactly. */
    private static List<String> text(List<Everything> entities) {
        List<String> texts = new ArrayList<>();
        for (Everything each : entities) {
            String bytes = each.bytes().map(Arrays::toString).orElse("none");
            texts.add(each.toString().replaceAll("\\[B@[0-9a-f]+", bytes));
        }
        return texts;
    }
}
