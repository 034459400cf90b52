package dev.cairn.codec;

import dev.cairn.codec.Everything.Address;
import dev.cairn.codec.Everything.Pair;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.TreeSet;

/** {@link Everything} for the compact codec, one component after the other as generated code does it. */
final class EverythingValues extends RecordType<Everything> {

    private static final List<ValueType<?>> TYPES = List.of(
            ValueType.BOOLEAN,
            ValueType.BYTE,
            ValueType.SHORT,
            ValueType.INT,
            ValueType.LONG,
            ValueType.CHAR,
            ValueType.FLOAT,
            ValueType.DOUBLE,
            ValueType.LONG.orNull(),
            ValueType.STRING,
            ValueType.BYTES.orNull(),
            ValueType.UUID.orNull(),
            ValueType.ofEnum(DayOfWeek.class),
            ValueType.INSTANT.orNull(),
            ValueType.DURATION.orNull(),
            ValueType.LOCAL_DATE.orNull(),
            ValueType.LOCAL_TIME.orNull(),
            ValueType.LOCAL_DATE_TIME.orNull(),
            ValueType.OFFSET_DATE_TIME,
            ValueType.YEAR,
            ValueType.YEAR_MONTH,
            ValueType.BIG_INTEGER.orNull(),
            ValueType.BIG_DECIMAL.orNull(),
            ValueType.optional(ValueType.STRING),
            ValueType.OPTIONAL_INT,
            ValueType.OPTIONAL_LONG,
            ValueType.OPTIONAL_DOUBLE,
            ValueType.list(ValueType.STRING),
            ValueType.collection(ValueType.INSTANT, TreeSet::new),
            ValueType.map(ValueType.UUID, ValueType.list(new AddressValues())),
            new AddressValues(),
            ValueType.LONGS.orNull());

    EverythingValues() {
        super(Everything.class, parts(TYPES));
    }

    private static RecordPart[] parts(List<ValueType<?>> types) {
        RecordPart[] parts = new RecordPart[types.size()];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = part(Everything.COMPONENTS.get(i).name(), types.get(i));
        }
        return parts;
    }

    @Override
    protected void writeParts(ValueWriter out, Everything value) {
        for (int i = 0; i < TYPES.size(); i++) {
            write(out, TYPES.get(i), Everything.COMPONENTS.get(i).get(value));
        }
    }

    @SuppressWarnings("unchecked") // the component's value is of its type
    private static <T> void write(ValueWriter out, ValueType<T> type, Object value) {
        type.write(out, (T) value);
    }

    @Override
    protected Everything readParts(ValueReader in) {
        return Everything.create(TYPES.stream().map(type -> type.read(in)).toArray());
    }

    private static final class AddressValues extends RecordType<Address> {

        private static final ValueType<java.util.Optional<String>> CITY = ValueType.optional(ValueType.STRING);
        private static final ValueType<java.util.Set<DayOfWeek>> OPEN =
                ValueType.set(ValueType.ofEnum(DayOfWeek.class));

        AddressValues() {
            super(
                    Address.class,
                    part("street", ValueType.STRING),
                    part("city", CITY),
                    part("open", OPEN),
                    part("pair", new PairValues()));
        }

        @Override
        protected void writeParts(ValueWriter out, Address address) {
            ValueType.STRING.write(out, address.street());
            CITY.write(out, address.city());
            OPEN.write(out, address.open());
            new PairValues().write(out, address.pair());
        }

        @Override
        protected Address readParts(ValueReader in) {
            return new Address(ValueType.STRING.read(in), CITY.read(in), OPEN.read(in), new PairValues().read(in));
        }
    }

    private static final class PairValues extends RecordType<Pair<Integer, BigDecimal>> {

        private static final ValueType<Integer> FIRST = ValueType.INT.orNull();
        private static final ValueType<BigDecimal> SECOND = ValueType.BIG_DECIMAL.orNull();

        PairValues() {
            super(Pair.class, part("first", FIRST), part("second", SECOND));
        }

        @Override
        protected void writeParts(ValueWriter out, Pair<Integer, BigDecimal> pair) {
            FIRST.write(out, pair.first());
            SECOND.write(out, pair.second());
        }

        @Override
        protected Pair<Integer, BigDecimal> readParts(ValueReader in) {
            return new Pair<>(FIRST.read(in), SECOND.read(in));
        }
    }
}
