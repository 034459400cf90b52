package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.EntityNotFoundException;
import dev.cairn.StaleEntityException;
import dev.cairn.UniqueViolationException;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.key.KeyType;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Optimistic locking. */
class VersionTest {

    private final Cairn db = Cairn.inMemory();
    private final IndexedEntityStore<String, Page> store = db.store(new Pages());

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void anInsertStoresTheFirstVersionWhateverTheEntitySays() {
        assertThat(store.insert(new Page("a", "text", 99))).isEqualTo(new Page("a", "text", 1));
        assertThat(store.findById("a")).contains(new Page("a", "text", 1));
    }

    @Test
    void everyUpdateStoresTheNextVersion() {
        Page first = store.insert(new Page("a", "1", 0));
        Page second = store.update(new Page("a", "2", first.version()));
        assertThat(second.version()).isEqualTo(2);
        assertThat(store.update("a", page -> new Page("a", "3", 77)).version()).isEqualTo(3);
        assertThat(store.upsert(new Page("a", "4", 0)).version()).isEqualTo(4);
        assertThat(store.updateAll(List.of(new Page("a", "5", 4)))).containsExactly(new Page("a", "5", 5));
        assertThat(store.findById("a")).contains(new Page("a", "5", 5));
    }

    @Test
    void anUpdateOfAnOlderVersionIsRefused() {
        Page first = store.insert(new Page("a", "1", 0));
        Page second = store.update(first);
        assertThatThrownBy(() -> store.update(first))
                .isInstanceOf(StaleEntityException.class)
                .hasMessageContainingAll("\"a\"", "pages", "version 2", "not 1");
        assertThatThrownBy(() -> store.delete(first)).isInstanceOf(StaleEntityException.class);
        assertThat(store.findById("a")).contains(second);
        assertThat(store.delete(second)).isTrue();
        assertThat(store.delete(second)).isFalse();
    }

    @Test
    void anIdThatIsMissingIsReportedBeforeAVersionThatIsOldAndThatBeforeAKeyThatIsTaken() {
        store.insert(new Page("a", "1", 0));
        store.insert(new Page("b", "2", 0));
        assertThatThrownBy(() -> store.updateAll(List.of(new Page("a", "x", 9), new Page("none", "y", 1))))
                .isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> store.update(new Page("a", "2", 9))).isInstanceOf(StaleEntityException.class);
        assertThatThrownBy(() -> store.update(new Page("a", "2", 1))).isInstanceOf(UniqueViolationException.class);
    }

    record Page(String id, String text, long version) {}

    static final class Pages implements EntityDescriptor<String, Page> {

        private static final List<Component<Page, ?>> COMPONENTS = List.of(
                Component.of("id", String.class, Page::id),
                Component.of("text", String.class, Page::text),
                Component.of("version", long.class, Page::version));

        private static final IndexDefinition<String, Page> BY_TEXT = new IndexDefinition<>() {
            @Override
            public String name() {
                return "text";
            }

            @Override
            public List<IndexColumn> columns() {
                return List.of(IndexColumn.of("text", KeyType.STRING));
            }

            @Override
            public boolean unique() {
                return true;
            }

            @Override
            public void writeKeys(Page page, KeySink sink) {
                sink.key().writeString(page.text());
            }
        };

        private final EntityCodec<Page> codec = EntityCodec.json(COMPONENTS, this::create);

        @Override
        public String table() {
            return "pages";
        }

        @Override
        public String id(Page page) {
            return page.id();
        }

        @Override
        public KeyType<String> idType() {
            return KeyType.STRING;
        }

        @Override
        public List<Component<Page, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Page create(Object[] values) {
            return new Page((String) values[0], (String) values[1], (Long) values[2]);
        }

        @Override
        public OptionalLong version(Page page) {
            return OptionalLong.of(page.version());
        }

        @Override
        public Page withVersion(Page page, long version) {
            return new Page(page.id(), page.text(), version);
        }

        @Override
        public EntityCodec<Page> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<String, Page>> indexes() {
            return List.of(BY_TEXT);
        }
    }
}
