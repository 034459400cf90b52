package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.GenericType;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which entities readers can share, and in which form. */
class SharedEntitiesTest {

    record Place(String city, Optional<Integer> number) {}

    record Photo(String name, byte[] pixels) {}

    record Tree(String name, Tree left) {}

    static List<Type> immutable() {
        return List.of(
                int.class,
                Long.class,
                String.class,
                BigDecimal.class,
                Instant.class,
                ZoneId.class,
                DayOfWeek.class,
                OptionalInt.class,
                Place.class,
                Tree.class,
                GenericType.of(Optional.class, Place.class),
                GenericType.of(List.class, String.class),
                GenericType.of(Set.class, DayOfWeek.class),
                GenericType.of(Collection.class, Place.class),
                GenericType.of(SortedSet.class, String.class),
                GenericType.of(NavigableSet.class, Integer.class),
                GenericType.of(Map.class, String.class, Place.class),
                GenericType.of(SortedMap.class, String.class, Instant.class),
                GenericType.of(NavigableMap.class, String.class, Instant.class));
    }

    static List<Type> mutable() {
        return List.of(
                byte[].class,
                String[].class,
                Photo.class,
                Object.class,
                StringBuilder.class,
                java.util.Date.class,
                List.class,
                GenericType.of(Optional.class, byte[].class),
                GenericType.of(ArrayList.class, String.class),
                GenericType.of(EnumSet.class, DayOfWeek.class),
                GenericType.of(HashMap.class, String.class, String.class),
                GenericType.of(List.class, Photo.class),
                GenericType.of(List.class, GenericType.of(List.class, String.class)),
                GenericType.of(Map.class, String.class, byte[].class));
    }

    @ParameterizedTest
    @MethodSource("immutable")
    void whatCannotBeChangedOrCanBeFrozenIsShared(Type type) {
        assertThat(SharedEntities.obstacle(new Anything(type, UnaryOperator.identity())))
                .isNull();
    }

    @ParameterizedTest
    @MethodSource("mutable")
    void whatCanBeChangedIsNot(Type type) {
        assertThat(SharedEntities.obstacle(new Anything(type, UnaryOperator.identity())))
                .satisfies(component -> assertThat(component.name()).isEqualTo("value"));
    }

    @Test
    void everyKindOfCollectionIsFrozenAndStaysEqual() {
        for (Object collection : List.of(
                new ArrayList<>(List.of("b", "a")),
                new TreeSet<>(Set.of("a")),
                EnumSet.of(DayOfWeek.MONDAY),
                new HashMap<>(Map.of("a", 1)),
                new TreeMap<>(Map.of("a", 1)))) {
            Object frozen = FrozenCollections.freeze(collection);
            assertThat(frozen).isEqualTo(collection).hasSameHashCodeAs(collection);
            assertThatThrownBy(() -> clear(frozen)).isInstanceOf(UnsupportedOperationException.class);
            assertThat(FrozenCollections.freeze(frozen)).isSameAs(frozen);
        }
    }

    private static void clear(Object collection) {
        if (collection instanceof Collection<?> elements) {
            elements.clear();
        } else {
            ((Map<?, ?>) collection).clear();
        }
    }

    @Test
    void aRecordWithAnArrayIsRefusedWhereItIsNamed() {
        Anything photos = new Anything(byte[].class, UnaryOperator.identity());
        assertThatThrownBy(() -> Cairn.builder().entityCache(1_000, photos).inMemory())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("anything", "\"value\"", "byte[]", "entityCache");
    }

    @Test
    void aRecordWithAnArrayIsReadAsWithoutACacheWhereItIsNot() {
        try (Cairn db = Cairn.builder().entityCache(100_000).inMemory()) {
            IndexedEntityStore<String, Thing> things = db.store(new Anything(byte[].class, UnaryOperator.identity()));
            things.insert(new Thing("a", new byte[] {1}));
            ((byte[]) things.findById("a").orElseThrow().value())[0] = 2;
            assertThat((byte[]) things.findById("a").orElseThrow().value()).containsExactly(1);
            assertThat(db.stats().cache().orElseThrow().tables()).isEmpty();
        }
    }

    @Test
    void aRecordThatCopiesIntoACollectionThatCanBeChangedIsNotKept() {
        Type strings = GenericType.of(List.class, String.class);
        try (Cairn db = Cairn.builder().entityCache(100_000).inMemory()) {
            IndexedEntityStore<String, Thing> things =
                    db.store(new Anything(strings, value -> new ArrayList<>((Collection<?>) value)));
            things.insert(new Thing("a", List.of("x")));
            ((List<?>) things.findById("a").orElseThrow().value()).clear();
            assertThat(things.findById("a")).contains(new Thing("a", List.of("x")));
            assertThat(db.stats().cache().orElseThrow().entities()).isZero();
        }
    }

    @Test
    void anEntityThatIsNoRecordIsNotKept() {
        SharedEntities<String, Object> shared = new SharedEntities<>(new NoRecords());
        assertThat(shared.of(new Object())).isNull();
    }

    record Thing(String id, Object value) {}

    /** Things with a value of some type, of which the constructor makes something. */
    private record Anything(Type type, UnaryOperator<Object> constructor) implements EntityDescriptor<String, Thing> {

        @Override
        public String table() {
            return "anything";
        }

        @Override
        public String id(Thing thing) {
            return thing.id();
        }

        @Override
        public KeyType<String> idType() {
            return KeyType.STRING;
        }

        @Override
        public List<Component<Thing, ?>> components() {
            return List.of(Component.of("id", String.class, Thing::id), Component.of("value", type, Thing::value));
        }

        @Override
        public Thing create(Object[] values) {
            return new Thing((String) values[0], constructor.apply(values[1]));
        }

        @Override
        public EntityCodec<Thing> codec() {
            return EntityCodec.json(components(), this::create);
        }

        @Override
        public List<IndexDefinition<String, Thing>> indexes() {
            return List.of();
        }
    }

    private record NoRecords() implements EntityDescriptor<String, Object> {

        @Override
        public String table() {
            return "none";
        }

        @Override
        public String id(Object entity) {
            return entity.toString();
        }

        @Override
        public KeyType<String> idType() {
            return KeyType.STRING;
        }

        @Override
        public List<Component<Object, ?>> components() {
            return List.of(Component.of("id", String.class, Object::toString));
        }

        @Override
        public Object create(Object[] values) {
            return new Object();
        }

        @Override
        public EntityCodec<Object> codec() {
            return EntityCodec.json(components(), this::create);
        }

        @Override
        public List<IndexDefinition<String, Object>> indexes() {
            return List.of();
        }
    }
}
