package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.SchemaMismatchException;
import dev.cairn.backend.Capabilities;
import dev.cairn.backend.Partition;
import dev.cairn.backend.memory.MemoryBackend;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexBounds;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.key.ByteRange;
import dev.cairn.key.KeyType;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is stored under an old name is found under the new one, and nothing else is. */
class RenamingTest {

    private static final String[] NONE = {};

    private final MemoryBackend backend = MemoryBackend.open();

    /** An entity whose components have the names that its form says. */
    record Row(long id, @Nullable String first, @Nullable String second) {}

    /** A form of the record over time; of components whose name is empty there are none. */
    record Form(
            String table,
            List<String> formerTables,
            Component<Row, String> first,
            @Nullable Component<Row, String> second,
            String index,
            List<String> formerIndexes)
            implements EntityDescriptor<Long, Row> {

        static Form of(Component<Row, String> first, @Nullable Component<Row, String> second) {
            return new Form("rows", List.of(), first, second, "by_first", List.of());
        }

        Form named(String name, String... former) {
            return new Form(name, List.of(former), first, second, index, formerIndexes);
        }

        Form indexed(String name, String... former) {
            return new Form(table, formerTables, first, second, name, List.of(former));
        }

        @Override
        public Long id(Row row) {
            return row.id();
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<Row, ?>> components() {
            Component<Row, Long> id = Component.of("id", long.class, Row::id);
            return second == null ? List.of(id, first) : List.of(id, second, first);
        }

        @Override
        public Row create(Object[] values) {
            return second == null
                    ? new Row((Long) values[0], (String) values[1], null)
                    : new Row((Long) values[0], (String) values[2], (String) values[1]);
        }

        @Override
        public EntityCodec<Row> codec() {
            return EntityCodec.json(components(), this::create);
        }

        @Override
        public List<IndexDefinition<Long, Row>> indexes() {
            return List.of(new ByFirst(index, formerIndexes));
        }

        /** The descriptors of one form are the same. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Form form && form.toString().equals(toString());
        }

        @Override
        public int hashCode() {
            return toString().hashCode();
        }
    }

    private record ByFirst(String name, List<String> formerNames) implements IndexDefinition<Long, Row> {

        @Override
        public List<IndexColumn> columns() {
            return List.of(IndexColumn.of("column", KeyType.STRING));
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Row row, KeySink sink) {
            if (row.first() != null) {
                sink.key().writeString(row.first());
            }
        }
    }

    private static Component<Row, String> first(String name, String... former) {
        return Component.<Row, String>nullable(name, String.class, Row::first).formerly(former);
    }

    private static Component<Row, String> second(String name, String... former) {
        return Component.<Row, String>nullable(name, String.class, Row::second).formerly(former);
    }

    private Cairn open() {
        return Cairn.on(backend.reopen());
    }

    private void insert(Form form, Row row) {
        try (Cairn db = open()) {
            db.store(form).insert(row);
        }
    }

    private List<Row> rows(Form form) {
        try (Cairn db = open()) {
            IndexedEntityStore<Long, Row> store = db.store(form);
            assertThat(store.scan(form.indexes().get(0), IndexBounds.all()).toList())
                    .containsExactlyInAnyOrderElementsOf(store.scanAll().toList().stream()
                            .filter(row -> row.first() != null)
                            .toList());
            return store.scanAll().toList();
        }
    }

    @Test
    void aComponentIsFoundUnderItsFormerName() {
        insert(Form.of(first("state"), null), new Row(1, "a", null));
        Form renamed = Form.of(first("status", "state"), null);
        assertThat(rows(renamed)).containsExactly(new Row(1, "a", null));
        insert(renamed, new Row(2, "b", null));
        assertThat(rows(Form.of(first("phase", "status", "state"), null)))
                .containsExactly(new Row(1, "a", null), new Row(2, "b", null));
    }

    @Test
    void aNewComponentCanTakeAnOldName() {
        insert(Form.of(first("state"), null), new Row(1, "a", null));
        Form reused = Form.of(first("status", "state"), second("state"));
        assertThat(rows(reused)).containsExactly(new Row(1, "a", null));
        insert(reused, new Row(2, "b", "of berlin"));
        insert(reused, new Row(3, null, "of bremen"));
        assertThat(rows(reused))
                .containsExactly(new Row(1, "a", null), new Row(2, "b", "of berlin"), new Row(3, null, "of bremen"));
    }

    @Test
    void componentsCanSwapTheirNames() {
        insert(Form.of(first("one"), second("two")), new Row(1, "a", "b"));
        Form between = Form.of(first("x", "one"), second("one", "two"));
        assertThat(rows(between)).containsExactly(new Row(1, "a", "b"));
        insert(between, new Row(2, null, "d"));
        Form swapped = Form.of(first("two", "x", "one"), second("one"));
        assertThat(rows(swapped)).contains(new Row(2, null, "d"));
    }

    @Test
    void whoeverRenamesBackIsNotOlder() {
        insert(Form.of(first("state"), null), new Row(1, "a", null));
        insert(Form.of(first("status", "state"), null), new Row(2, "b", null));
        Form back = Form.of(first("state", "status"), null);
        insert(back, new Row(3, "c", null));
        assertThat(rows(back)).extracting(Row::first).containsExactly("a", "b", "c");
    }

    @Test
    void aDefaultIsForEntitiesFromBeforeTheComponent() {
        insert(Form.of(first("name"), null), new Row(1, "a", null));
        Form defaulted = Form.of(first("name"), second("city").withDefault(() -> "Rome"));
        insert(defaulted, new Row(2, "b", null));
        assertThat(rows(defaulted)).containsExactly(new Row(1, "a", "Rome"), new Row(2, "b", null));
    }

    @Test
    void anIndexIsKeptUnderItsNewName() {
        Form before = Form.of(first("name"), null);
        insert(before, new Row(1, "a", null));
        Partition entries = new Partition(2);
        Form after = before.indexed("renamed", "by_first");
        assertThat(rows(after)).hasSize(1);
        try (Cairn db = open()) {
            assertThat(db.stats().tables().get(0).indexes())
                    .extracting(index -> index.name())
                    .containsExactly("renamed");
        }
        assertThat(backend.reopen().approximateCount(entries, ByteRange.all())).isEqualTo(1);
        try (Cairn db = open()) {
            assertThatThrownBy(() -> db.store(before).insert(new Row(2, "b", null)))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("\"renamed\"");
        }
    }

    @Test
    void aTableIsKeptUnderItsNewName() {
        Form before = Form.of(first("name"), null);
        insert(before, new Row(1, "a", null));
        Form after = before.named("lines", "rows");
        insert(after, new Row(2, "b", null));
        assertThat(rows(after)).hasSize(2);
        try (Cairn db = open()) {
            assertThatThrownBy(() -> db.store(before))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContaining("\"rows\" is called \"lines\"");
            assertThat(db.stats().tables()).hasSize(1);
        }
        assertThat(rows(before.named("rows", "lines"))).hasSize(2);
        assertThat(rows(after)).hasSize(2);
    }

    @Test
    void aTableIsNotKnownUnderTwoNames() {
        insert(Form.of(first("name"), null), new Row(1, "a", null));
        insert(Form.of(first("name"), null).named("lines"), new Row(1, "a", null));
        try (Cairn db = open()) {
            assertThatThrownBy(() -> db.store(Form.of(first("name"), null).named("lines", "rows")))
                    .isInstanceOf(SchemaMismatchException.class)
                    .hasMessageContainingAll("\"lines\"", "\"rows\"");
        }
    }

    @Test
    void codeThatMayNotWriteReadsUnderTheNewNames() {
        insert(Form.of(first("name"), null), new Row(1, "a", null));
        Form after = Form.of(first("name"), null).named("lines", "rows").indexed("by_title", "by_first");
        try (Cairn db = Cairn.builder().on(new ReadOnlyMemory(backend.reopen()))) {
            assertThat(db.store(after).scanAll().toList()).containsExactly(new Row(1, "a", null));
            assertThat(db.store(after)
                            .scan(after.indexes().get(0), IndexBounds.equalTo("a"))
                            .count())
                    .isEqualTo(1);
        }
        Form renamed = Form.of(first("title", "name"), null);
        try (Cairn db = Cairn.builder().on(new ReadOnlyMemory(backend.reopen()))) {
            assertThat(db.store(renamed).scanAll().toList()).containsExactly(new Row(1, "a", null));
        }
        assertThat(rows(Form.of(first("name"), null))).hasSize(1);
    }

    /** A backend that says it is read-only. */
    private static final class ReadOnlyMemory extends ForwardingBackend {

        ReadOnlyMemory(MemoryBackend backend) {
            super(backend);
        }

        @Override
        public Capabilities capabilities() {
            return super.capabilities().withReadOnly(true);
        }
    }
}
