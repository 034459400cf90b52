package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.Group;

class RecordKeysTest {

    record Name(String text) {}

    record TableId(Name namespace, String table) {}

    record Ref(TableId id) {}

    record Price(BigDecimal amount, String currency) {}

    record Offer(Price price, double weight, Ref ref) {}

    record Percent(int value) {
        Percent {
            if (value > 100) {
                throw new IllegalArgumentException("more than everything");
            }
        }
    }

    record Pair(Percent left, Percent right) {}

    private static final KeyType<Name> NAME = KeyType.wrapping(Name.class, KeyType.STRING, Name::text, Name::new);
    private static final KeyType<TableId> TABLE_ID = KeyType.record(
            TableId.class,
            List.of(
                    KeyPart.of("namespace", NAME, TableId::namespace),
                    KeyPart.of("table", KeyType.STRING, TableId::table)),
            key -> new TableId(key.read(NAME), key.readString()));
    private static final KeyType<Ref> REF = KeyType.wrapping(Ref.class, TABLE_ID, Ref::id, Ref::new);
    private static final KeyType<Price> PRICE = KeyType.record(
            Price.class,
            List.of(
                    KeyPart.of("amount", KeyType.BIG_DECIMAL, Price::amount),
                    KeyPart.of("currency", KeyType.STRING, Price::currency)),
            key -> new Price(key.readBigDecimal(), key.readString()));
    private static final KeyType<Offer> OFFER = KeyType.record(
            Offer.class,
            List.of(
                    KeyPart.of("price", PRICE, Offer::price),
                    KeyPart.of("weight", KeyType.DOUBLE, Offer::weight),
                    KeyPart.of("ref", REF, Offer::ref)),
            key -> new Offer(key.read(PRICE), key.read(KeyType.DOUBLE), key.read(REF)));
    private static final KeyType<Percent> PERCENT =
            KeyType.wrapping(Percent.class, KeyType.INT, Percent::value, Percent::new);
    private static final KeyType<Pair> PAIR = KeyType.record(
            Pair.class,
            List.of(KeyPart.of("left", PERCENT, Pair::left), KeyPart.of("right", PERCENT, Pair::right)),
            key -> new Pair(key.read(PERCENT), key.read(PERCENT)));

    @Group
    class Wrappers extends KeyTypeContract<Name> {
        Wrappers() {
            super(
                    NAME,
                    List.of(new Name(""), new Name("a\0b"), new Name("\uD83D\uDE00"), new Name("\uFFFF")),
                    names(),
                    RecordKeysTest::byName);
        }
    }

    @Group
    class Composites extends KeyTypeContract<TableId> {
        Composites() {
            super(
                    TABLE_ID,
                    List.of(table("a", "bc"), table("ab", "c"), table("abc", ""), table("", ""), table("a\0", "")),
                    tables(),
                    RecordKeysTest::byNameAndTable);
        }
    }

    @Group
    class WrappedComposites extends KeyTypeContract<Ref> {
        WrappedComposites() {
            super(
                    REF,
                    List.of(new Ref(table("", "")), new Ref(table("a", "bc"))),
                    tables().map(Ref::new),
                    Comparator.comparing(Ref::id, RecordKeysTest::byNameAndTable));
        }
    }

    @Group
    class LossyComposites extends KeyTypeContract<Offer> {
        LossyComposites() {
            super(
                    OFFER,
                    List.of(
                            offer("1.0", -0.0),
                            offer("1.00", 0.0),
                            offer("-1E+99", Double.NaN),
                            offer("1", Double.NEGATIVE_INFINITY)),
                    offers(),
                    Comparator.comparing((Offer offer) -> offer.price().amount())
                            .thenComparing(offer -> offer.price().currency())
                            .thenComparing(offer -> offer.weight() + 0.0)
                            .thenComparing(offer -> offer.ref().id(), RecordKeysTest::byNameAndTable));
        }
    }

    @Example
    void aTypeDescribesItself() {
        assertThat(NAME.encoding()).isEqualTo("string");
        assertThat(TABLE_ID.encoding()).isEqualTo("record(string,string)");
        assertThat(OFFER).hasToString("record(record(big-decimal,string),double,record(string,string))");
        assertThat(OFFER.lossy()).isTrue();
        assertThat(REF.lossy()).isFalse();
        assertThat(REF.javaType()).isEqualTo(Ref.class);
        assertThat(NAME.parts()).isEmpty();
        assertThat(OFFER.format(offer("1.50", 2)))
                .isEqualTo("Offer(price=Price(amount=1.50, currency=\"EUR\"), weight=2.0,"
                        + " ref=TableId(namespace=\"a\", table=\"b\"))");
    }

    @Example
    void theComponentsOfAWrappedRecordAreThoseOfTheRecord() {
        assertThat(REF.parts()).extracting(KeyPart::name).containsExactly("namespace", "table");
        KeyWriter key = new KeyWriter();
        REF.parts().forEach(part -> write(key, part, new Ref(table("a", "b"))));
        assertThat(key.toByteArray())
                .isEqualTo(new KeyWriter().write(TABLE_ID, table("a", "b")).toByteArray());
    }

    @Example
    void anInvertedRecordStandsBetweenOthers() {
        byte[] bytes = new KeyWriter()
                .write(TABLE_ID, table("a", "b"))
                .descending()
                .write(OFFER, offer("2.50", 1))
                .writeInt(7)
                .toByteArray();
        KeyReader in = new KeyReader(bytes);
        assertThat(in.read(TABLE_ID)).isEqualTo(table("a", "b"));
        assertThat(OFFER.comparator().compare(in.descending().read(OFFER), offer("2.5", 1)))
                .isZero();
        assertThat(in.readInt()).isEqualTo(7);
    }

    @Example
    void aNullComponentIsInvalidAndNamed() {
        assertThatExceptionOfType(InvalidEntityException.class)
                .isThrownBy(() -> new KeyWriter().write(TABLE_ID, new TableId(new Name("a"), null)))
                .withMessageContaining("table")
                .withMessageContaining("TableId");
        assertThatExceptionOfType(InvalidEntityException.class)
                .isThrownBy(() -> new KeyWriter().write(NAME, new Name(null)))
                .withMessageContaining("Name");
    }

    @Example
    void whatARecordRefusesIsCorrupt() {
        byte[] bytes = new KeyWriter().writeInt(100).writeInt(101).toByteArray();
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> new KeyReader(bytes).read(PAIR))
                .withMessageContaining("Percent")
                .withMessageContaining("more than everything");
        KeyType<Pair> strict = KeyType.record(Pair.class, PAIR.parts(), key -> {
            throw new IllegalStateException("never");
        });
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> new KeyReader(bytes).read(strict))
                .withMessageContaining("Pair");
    }

    @Example
    void aRecordOfFewerThanTwoComponentsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyType.record(Name.class, List.of(), key -> new Name(key.readString())))
                .withMessageContaining("KeyType.wrapping");
    }

    private static <T, P> void write(KeyWriter key, KeyPart<T, P> part, T value) {
        key.write(part.type(), part.get().apply(value));
    }

    private static TableId table(String namespace, String table) {
        return new TableId(new Name(namespace), table);
    }

    private static Offer offer(String amount, double weight) {
        return new Offer(new Price(new BigDecimal(amount), "EUR"), weight, new Ref(table("a", "b")));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("\0\u0001ab\u00FF\uFFFF").ofMaxLength(4);
    }

    private static Arbitrary<Name> names() {
        return texts().map(Name::new);
    }

    private static Arbitrary<TableId> tables() {
        return Combinators.combine(names(), texts()).as(TableId::new);
    }

    private static Arbitrary<Offer> offers() {
        Arbitrary<BigDecimal> amounts = Combinators.combine(
                        Arbitraries.integers().between(-120, 120),
                        Arbitraries.integers().between(-2, 2))
                .as((unscaled, scale) -> BigDecimal.valueOf(unscaled, scale));
        Arbitrary<Price> prices =
                Combinators.combine(amounts, Arbitraries.of("EUR", "")).as(Price::new);
        Arbitrary<Double> weights = Arbitraries.of(-1.0, -0.0, 0.0, 1.5, Double.NaN);
        return Combinators.combine(prices, weights, tables().map(Ref::new)).as(Offer::new);
    }

    private static int byName(Name left, Name right) {
        return Arrays.compare(
                left.text().codePoints().toArray(), right.text().codePoints().toArray());
    }

    private static int byNameAndTable(TableId left, TableId right) {
        int byName = byName(left.namespace(), right.namespace());
        return byName != 0 ? byName : byName(new Name(left.table()), new Name(right.table()));
    }
}
