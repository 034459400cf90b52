package dev.cairn.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.codec.ValueWriter;
import dev.cairn.key.KeyType;
import dev.cairn.key.KeyWriter;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredEntryTest {

    private static final byte[] ID = new KeyWriter().writeLong(7).toByteArray();

    /** A multi-valued column and another, both of which lose something in the key. */
    private record Priced(BigDecimal price, List<String> tags) {}

    private static final class ByPriceAndTag implements IndexDefinition<Long, Priced> {

        @Override
        public String name() {
            return "price_tags";
        }

        @Override
        public List<IndexColumn> columns() {
            return List.of(
                    IndexColumn.of("price", KeyType.BIG_DECIMAL),
                    IndexColumn.of("tags", KeyType.STRING).ignoringCase().elements());
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Priced priced, KeySink sink) {
            for (String tag : priced.tags()) {
                sink.key().writeBigDecimal(priced.price()).writeStringIgnoreCase(tag);
                sink.exact().writeString(tag);
            }
        }

        @Override
        public void writeValue(Priced priced, ValueWriter value) {
            KeyType.BIG_DECIMAL.writeExact(value, priced.price());
        }
    }

    @Test
    void everyElementHasItsExactValue() {
        assertThat(entries("Blue", "RED"))
                .containsExactly("[price=1.00, tags=\"Blue\", id=7]", "[price=1.00, tags=\"RED\", id=7]");
    }

    @Test
    void ofElementsWithOneKeyTheSameIsKeptInAnyOrder() {
        assertThat(entries("red", "Red", "RED")).containsExactly("[price=1.00, tags=\"RED\", id=7]");
        assertThat(entries("RED", "red", "Red")).containsExactly("[price=1.00, tags=\"RED\", id=7]");
    }

    @Test
    void aWriterThatIsUsedAgainMakesTheSameEntries() {
        ByPriceAndTag index = new ByPriceAndTag();
        EntryWriter writer = new EntryWriter();
        for (List<String> tags :
                List.of(List.of("a", "B", "cc"), List.of("RED"), List.<String>of(), List.of("x", "X"))) {
            Priced priced = new Priced(new BigDecimal("1.50"), tags);
            assertThat(writer.entries(index, priced, ID, ID)).isEqualTo(StoredEntry.of(index, priced, ID, ID));
        }
        assertThat(writer.entries(index, new Priced(BigDecimal.ONE, List.of("a")), ID, new byte[0]))
                .isEqualTo(StoredEntry.of(index, new Priced(BigDecimal.ONE, List.of("a")), ID));
    }

    @Test
    void anEntityHasTheKeysOfItsElementsAndNoOthers() {
        ByPriceAndTag index = new ByPriceAndTag();
        Priced priced = new Priced(BigDecimal.ONE, List.of("a", "B"));
        EntryWriter writer = new EntryWriter();
        assertThat(writer.hasKey(index, priced, IndexBounds.keyOf(index, BigDecimal.ONE, "b")))
                .isTrue();
        assertThat(writer.hasKey(index, priced, IndexBounds.keyOf(index, BigDecimal.ONE, "c")))
                .isFalse();
        assertThat(writer.hasKey(index, priced, IndexBounds.keyOf(index, BigDecimal.TEN, "a")))
                .isFalse();
    }

    @Test
    void anExactValueNeedsAKey() {
        IndexDefinition<Long, String> wrong = new Wrong();
        assertThatThrownBy(() -> StoredEntry.of(wrong, "x", ID)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nullsHaveNoPlaceInAMultiValuedColumn() {
        IndexColumn column = IndexColumn.of("tags", KeyType.STRING).elements();
        assertThatThrownBy(() -> column.nulls(Nulls.LAST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tags");
        assertThat(column.layout()).isEqualTo("tags:string elements");
    }

    private static List<String> entries(String... tags) {
        ByPriceAndTag index = new ByPriceAndTag();
        return StoredEntry.of(index, new Priced(new BigDecimal("1.00"), List.of(tags)), ID).stream()
                .map(entry -> entry.read(index, KeyType.LONG).toString())
                .toList();
    }

    private static final class Wrong implements IndexDefinition<Long, String> {

        @Override
        public String name() {
            return "wrong";
        }

        @Override
        public List<IndexColumn> columns() {
            return List.of(IndexColumn.of("text", KeyType.STRING));
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(String text, KeySink sink) {
            sink.exact().writeString(text);
        }
    }
}
