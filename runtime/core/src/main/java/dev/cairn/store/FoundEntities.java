package dev.cairn.store;

import dev.cairn.backend.Direction;
import dev.cairn.backend.Snapshot;
import dev.cairn.codec.Component;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeyRange;
import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import dev.cairn.query.Arguments;
import dev.cairn.query.EntryValues;
import dev.cairn.query.Filter;
import dev.cairn.query.KeyRead;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Opens what one read of a plan finds. */
final class FoundEntities<K, V> {

    private static final int FIRST_CHUNK = 8;

    private final Table<K, V> table;
    private final Planning<K, V> planning;
    private final Snapshot snapshot;
    private final Arguments arguments;

    FoundEntities(Table<K, V> table, Planning<K, V> planning, Snapshot snapshot, Arguments arguments) {
        this.table = table;
        this.planning = planning;
        this.snapshot = snapshot;
        this.arguments = arguments;
    }

    /** What is to be read of each entity. */
    enum Fetch {
        /** Its stored form. */
        ENTITY,
        /** What its entry tells. */
        ENTRY,
        /** Its id. */
        ID
    }

    /**
     * The rows of a read in its order, each entity once.
     *
     * @param ranges the keys to be read
     * @param fetch what is needed of each
     * @param skip how many rows to leave out at the start
     * @param idsDescending the order of ids among equal entities
     * @param wanted how many rows are likely to be asked for
     * @param most how many rows will be asked for at most
     */
    FoundRow.Source open(
            KeyRead<V> read,
            List<KeyRange> ranges,
            Fetch fetch,
            boolean idsDescending,
            long skip,
            long wanted,
            long most) {
        FoundRow.Source rows = keys(read, ranges, fetch, most == Long.MAX_VALUE ? most : most + skip);
        if (read.repeats()) {
            rows = new DistinctRows(rows);
        }
        if (read.grouped()) {
            rows = new GroupedRows(rows, read.groupStart(), read.groupEnd(), idsDescending);
        }
        for (long i = 0; i < skip && rows.next() != null; i++) {}
        if (read.space().ids() || read.space().covering() || fetch != Fetch.ENTITY) {
            return rows;
        }
        OpenIndex<K, V> index = index(read);
        Function<byte[], RuntimeException> dangling = id -> EntityReader.dangling(table, index, id);
        long first = Math.min(Math.max(FIRST_CHUNK, wanted), FetchedRows.LARGEST_CHUNK);
        return new FetchedRows<>(rows, snapshot, table, dangling, first, most);
    }

    private FoundRow.Source keys(KeyRead<V> read, List<KeyRange> ranges, Fetch fetch, long most) {
        KeyRows.RowId rowId = rowId(read, fetch);
        if (read.lookup() && !read.merged()) {
            List<byte[]> keys =
                    ranges.stream().map(range -> range.bytes().from()).toList();
            return new LookedUpRows(
                    snapshot, read.space().partition(), read.backwards() ? reversed(keys) : keys, most, rowId);
        }
        Direction direction = read.backwards() ? Direction.BACKWARD : Direction.FORWARD;
        return new KeyRows(source(read, ranges), snapshot, read.merged(), direction, rowId);
    }

    private KeyRows.RowId rowId(KeyRead<V> read, Fetch fetch) {
        if (read.space().ids()) {
            return (key, value) -> new FoundRow(key, key, value);
        }
        OpenIndex<K, V> index = index(read);
        KeyType<K> idType = table.descriptor().idType();
        if (fetch == Fetch.ENTRY) {
            return entryRow(read, index, idType);
        }
        if (read.space().covering() && fetch == Fetch.ENTITY) {
            return (key, value) -> new FoundRow(key, index.id(key, value, idType), index.stored(key, value, idType));
        }
        if (!read.tested()) {
            return (key, value) -> new FoundRow(key, index.id(key, value, idType), null);
        }
        Predicate<EntryValues> test = read.test(arguments);
        return (key, value) -> test.test(entry(index, index.read(key, value, idType)))
                ? new FoundRow(key, index.id(key, value, idType), null)
                : null;
    }

    private KeyRows.RowId entryRow(KeyRead<V> read, OpenIndex<K, V> index, KeyType<K> idType) {
        Predicate<EntryValues> test = read.test(arguments);
        return (key, value) -> {
            IndexEntry<K> stored = index.read(key, value, idType);
            EntryValues entry = entry(index, stored);
            return test.test(entry)
                    ? new FoundRow(key, index.id(key, value, idType), null, withId(entry, stored.id()))
                    : null;
        };
    }

    private EntryValues withId(EntryValues entry, K id) {
        EntityDescriptor<K, V> descriptor = table.descriptor();
        String idName = descriptor.idName();
        return name -> {
            if (name.equals(idName)) {
                return id;
            }
            if (name.startsWith(idName) && name.charAt(idName.length()) == '.') {
                for (KeyPart<K, ?> part : descriptor.idType().parts()) {
                    if (name.endsWith("." + part.name())
                            && name.length()
                                    == idName.length() + 1 + part.name().length()) {
                        return part.get().apply(id);
                    }
                }
            }
            return entry.get(name);
        };
    }

    private static EntryValues entry(OpenIndex<?, ?> index, IndexEntry<?> entry) {
        return name -> {
            List<IndexColumn> columns = index.definition().columns();
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).name().equals(name)) {
                    return entry.find(i, columns.get(i).type());
                }
            }
            List<? extends Component<?, ?>> included = index.definition().included();
            for (int i = 0; i < included.size(); i++) {
                if (included.get(i).name().equals(name)) {
                    Object value = entry.findIncluded(i, included.get(i));
                    return value instanceof Optional<?> optional ? optional.orElse(null) : value;
                }
            }
            throw new IllegalArgumentException(index + " does not hold \"" + name + "\".");
        };
    }

    private ScanSource source(KeyRead<V> read, List<KeyRange> ranges) {
        @Nullable BinaryOperator<byte[]> owner = null;
        if (read.space().ids()) {
            owner = (key, value) -> key; // entities of several ranges are others, whatever follows their bound parts
        } else if (read.space().unique()) {
            OpenIndex<K, V> index = index(read);
            KeyType<K> idType = table.descriptor().idType();
            owner = (key, value) -> index.id(key, value, idType);
        }
        return new ScanSource(
                table.backend(),
                table.functions(),
                () -> read.space().partition(),
                read.space().name(),
                () -> "",
                ranges,
                owner,
                null);
    }

    private OpenIndex<K, V> index(KeyRead<V> read) {
        return planning.index(read.space()).orElseThrow();
    }

    private static List<byte[]> reversed(List<byte[]> keys) {
        List<byte[]> reversed = new ArrayList<>(keys);
        Collections.reverse(reversed);
        return reversed;
    }

    /** What an entity found by one of several reads must not have, for then an earlier one has found it. */
    static <V> Filter<V> notBefore(List<Filter<V>> alternatives, int read) {
        return Filter.anyOf(alternatives.subList(0, read)).not();
    }
}
