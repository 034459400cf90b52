package dev.cairn.store;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.GenericType;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.index.Nulls;
import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyReader;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An entity whose id is a record of bytes and a number, with indexes as only hands write them. */
record Odd(
        Key key,
        List<String> tags,
        @Nullable String name,
        @Nullable Integer rank,
        byte @Nullable [] blob) {

    record Key(byte[] bytes, int number) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that && Arrays.equals(bytes, that.bytes) && number == that.number;
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes) + number;
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(bytes) + "/" + number;
        }
    }

    static final KeyType<Key> KEY = KeyType.record(
            Key.class,
            List.of(KeyPart.of("bytes", KeyType.BYTES, Key::bytes), KeyPart.of("number", KeyType.INT, Key::number)),
            (KeyReader reader) -> new Key(reader.readBytes(), reader.readInt()));

    private static final IndexColumn TAG =
            IndexColumn.of("tags", KeyType.STRING).elements();
    private static final IndexColumn NAME = IndexColumn.of("name", KeyType.STRING);
    private static final IndexColumn RANK = IndexColumn.of("rank", KeyType.INT);
    private static final IndexColumn BLOB = IndexColumn.of("blob", KeyType.BYTES);

    static final List<Index> INDEXES = List.of(
            new Index(
                    "one_owner_a_tag",
                    true,
                    List.of(TAG.desc()),
                    odd -> odd.tags().stream().map(Odd::row).toList()),
            new Index(
                    "nulls_both_ways",
                    true,
                    List.of(NAME.desc().nulls(Nulls.FIRST), RANK.desc().nulls(Nulls.LAST)),
                    odd -> List.of(row(odd.name(), odd.rank()))),
            new Index("blob", false, List.of(BLOB.desc()), odd -> List.of(row((Object) odd.blob()))),
            new Index(
                    "tags_of_names",
                    false,
                    List.of(NAME.nulls(Nulls.LAST), TAG.desc(), RANK.nulls(Nulls.FIRST)),
                    odd -> odd.tags().stream()
                            .map(tag -> row(odd.name(), tag, odd.rank()))
                            .toList()),
            new Index("rank", true, List.of(RANK, NAME), odd -> List.of(row(odd.rank(), odd.name()))));

    static List<@Nullable Object> row(@Nullable Object... columns) {
        return Arrays.asList(columns);
    }

    /** An index that is told by a function which columns an entity has in it. */
    record Index(
            String name, boolean unique, List<IndexColumn> columns, Function<Odd, List<List<@Nullable Object>>> rows)
            implements IndexDefinition<Key, Odd> {

        /** The rows that the index takes: a null has a place or keeps its row out. */
        List<List<@Nullable Object>> rowsOf(Odd odd) {
            return rows.apply(odd).stream().filter(this::isIn).distinct().toList();
        }

        private boolean isIn(List<@Nullable Object> row) {
            for (int i = 0; i < row.size(); i++) {
                if (row.get(i) == null && columns.get(i).nulls() == Nulls.ABSENT) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public void writeKeys(Odd odd, KeySink sink) {
            for (List<@Nullable Object> row : rows.apply(odd)) {
                if (isIn(row)) {
                    KeyWriter key = sink.key();
                    for (int i = 0; i < row.size(); i++) {
                        write(key, columns.get(i), row.get(i));
                    }
                }
            }
        }

        private static void write(KeyWriter key, IndexColumn column, @Nullable Object value) {
            boolean first = column.nulls() == Nulls.FIRST;
            if (value == null) {
                key.writeNull(first);
                return;
            }
            if (column.nulls() != Nulls.ABSENT) {
                key.writePresent(first);
            }
            if (column.descending()) {
                key.descending();
            }
            writeAs(key, column.type(), value);
        }

        private static <T> void writeAs(KeyWriter key, KeyType<T> type, Object value) {
            key.write(type, type.javaType().cast(value));
        }
    }

    /** Makes its indexes anew each time, as one written by hand may. */
    static final class Descriptor implements EntityDescriptor<Key, Odd> {

        private static final List<Component<Odd, ?>> COMPONENTS = List.of(
                Component.of("key", Key.class, Odd::key),
                Component.of("tags", GenericType.of(List.class, String.class), Odd::tags),
                Component.nullable("name", String.class, Odd::name),
                Component.nullable("rank", Integer.class, Odd::rank),
                Component.nullable("blob", byte[].class, Odd::blob));

        private final EntityCodec<Odd> codec = EntityCodec.json(COMPONENTS, this::create);

        @Override
        public String table() {
            return "odd \"table\"\n\0 of 😀";
        }

        @Override
        public Key id(Odd odd) {
            return odd.key();
        }

        @Override
        public KeyType<Key> idType() {
            return KEY;
        }

        @Override
        public List<Component<Odd, ?>> components() {
            return COMPONENTS;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Odd create(Object[] values) {
            return new Odd((Key) values[0], (List<String>) values[1], (String) values[2], (Integer) values[3], (byte[])
                    values[4]);
        }

        @Override
        public EntityCodec<Odd> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Key, Odd>> indexes() {
            return INDEXES.stream()
                    .<IndexDefinition<Key, Odd>>map(
                            index -> new Index(index.name(), index.unique(), index.columns(), index.rows()))
                    .toList();
        }
    }
}
