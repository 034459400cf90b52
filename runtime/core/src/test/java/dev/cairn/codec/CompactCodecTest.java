package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompactCodecTest {

    private static final EntityCodec<Everything> CODEC =
            EntityCodec.compact(Everything.COMPONENTS, Everything::create, new EverythingValues());

    private static final WriterSchema SCHEMA = CODEC.schema(Everything.COMPONENTS, WriterSchema.FIRST_VERSION);

    private static final byte[] EXAMPLE = encode(Everything.example());

    /** One component, {@code value}, written as a type. */
    private static final class BoxValues<T> extends RecordType<Box> {

        private final ValueType<T> type;

        BoxValues(ValueType<T> type) {
            super(Box.class, part("value", type));
            this.type = type;
        }

        @Override
        @SuppressWarnings("unchecked") // the test's own
        protected void writeParts(ValueWriter out, Box box) {
            type.write(out, (T) box.value());
        }

        @Override
        protected Box readParts(ValueReader in) {
            return new Box(type.read(in));
        }
    }

    private static <T> EntityCodec<Box> box(Class<T> declared, ValueType<T> type) {
        return EntityCodec.compact(
                List.of(Component.nullable("value", declared, Box::value)),
                values -> new Box(values[0]),
                new BoxValues<>(type));
    }

    private static byte[] encode(Everything entity) {
        ValueWriter out = new ValueWriter();
        CODEC.encode(entity, out);
        return out.toByteArray();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void readsBackEveryEntity(@ForAll("entities") Everything entity) {
        byte[] payload = encode(entity);
        Everything read = CODEC.decode(new ValueReader(payload), SCHEMA);
        assertThat(read.values()).isEqualTo(entity.values());
        assertThat(encode(read)).isEqualTo(payload);
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void isTheJsonOfTheSameEntityWithoutItsClasses(@ForAll("entities") Everything entity) {
        assertThat(new String(CompactJson.today(new ValueReader(encode(entity)), SCHEMA), StandardCharsets.UTF_8))
                .isEqualTo(Everything.write(entity));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void readsJsonAndIsReadByTheJsonCodec(@ForAll("entities") Everything entity) {
        Everything fromJson = CODEC.forFormat((byte) 'J')
                .orElseThrow()
                .decode(new ValueReader(Everything.encode(entity)), Everything.SCHEMA);
        assertThat(fromJson.values()).isEqualTo(entity.values());
        Everything byJson =
                Everything.CODEC.forFormat((byte) 'C').orElseThrow().decode(new ValueReader(encode(entity)), SCHEMA);
        assertThat(byJson.values()).isEqualTo(entity.values());
    }

    @Provide
    Arbitrary<Everything> entities() {
        return Everythings.all();
    }

    @Test
    void takesFewBytes() {
        assertThat(EXAMPLE.length).isLessThan(Everything.encode(Everything.example()).length / 2);
    }

    @Test
    void saysItsFormInTheSchema() {
        assertThat(SCHEMA.components().stream().map(WrittenComponent::form).toList())
                .contains(
                        "integer",
                        "string",
                        "bytes?",
                        "enum(MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY)",
                        "list(string)",
                        "map(uuid,list(record(street:string,city:string,"
                                + "open:list(enum(MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY)),"
                                + "pair:record(first:integer?,second:decimal?))))",
                        "integers?");
        SCHEMA.components().forEach(component -> FormParser.parse(component.form()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?",
                "number",
                "list",
                "list(",
                "list()",
                "list(string",
                "list(string,string)",
                "map(string)",
                "enum(A",
                "enum(A,,B)",
                "record(a)",
                "record(a:string",
                "string)",
                "id(",
                "id(a)",
                "id(a:id",
                "string??x"
            })
    void refusesADamagedForm(String form) {
        assertThatThrownBy(() -> FormParser.parse(form))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("damaged form");
    }

    /** The key is the text itself. */
    private static final IdSource TEXTS = new IdSource() {
        @Override
        public String id(byte[] key) {
            return new String(key, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] json(byte[] key) {
            return ("{\"value\":\"" + id(key) + "\"}").getBytes(StandardCharsets.UTF_8);
        }
    };

    private static ValueReader under(String key, byte... value) {
        return new ValueReader(value, key.getBytes(StandardCharsets.UTF_8), TEXTS);
    }

    private static WriterSchema written(String form) {
        return new WriterSchema(List.of(new WrittenComponent("value", "java.lang.String", form)), 1);
    }

    @Test
    void takesTheIdFromTheKeyOrFromAValueThatHasIt() {
        EntityCodec<Box> keyed = box(String.class, ValueType.id());
        EntityCodec<Box> whole = box(String.class, ValueType.STRING);
        ValueWriter out = new ValueWriter();
        keyed.encode(new Box("a"), out);
        assertThat(out.toByteArray()).isEmpty();
        for (EntityCodec<Box> codec : List.of(keyed, whole)) {
            assertThat(codec.decode(under("a"), written("id"))).isEqualTo(new Box("a"));
            assertThat(codec.decode(under("b", (byte) 2, (byte) 'a'), written("string")))
                    .isEqualTo(new Box("a"));
        }
    }

    @Test
    void refusesBytesWhereTheIdIsLeftOut() {
        assertThatThrownBy(() -> box(String.class, ValueType.id()).decode(under("a", (byte) 0), written("id")))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("goes on after its last component");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id(a:id,b:id)", "id(a:string)", "id(a:id(b:id,c:id))", "id(a:id(b:id),c:id)"})
    void refusesAFormThatIsNoneOfTheId(String form) {
        assertThatThrownBy(() -> CompactJson.asWritten(under("a"), written(form)))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("another form of ids");
    }

    @Test
    void showsAnIdAsTheRecordThatItWas() {
        assertThat(CompactJson.asWritten(under("a"), written("id(b:id(c:id))")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"value\":{\"b\":{\"c\":\"a\"}}}");
    }

    @Test
    void refusesAFormThatIsNestedWithoutEnd() {
        assertThatThrownBy(() -> FormParser.parse("list(".repeat(1_000_000))).isInstanceOf(CorruptDataException.class);
    }

    @Test
    void refusesValuesWhoseWriterIsSaidNotToBeCompact() {
        assertThatThrownBy(() -> CODEC.decode(new ValueReader(EXAMPLE), Everything.SCHEMA))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("the catalog says that its writer was not");
    }

    @Test
    void refusesComponentsThatAreNotThoseOfTheRecord() {
        assertThatThrownBy(() -> EntityCodec.compact(
                        List.of(Component.nullable("other", String.class, Box::value)),
                        values -> new Box(values[0]),
                        new BoxValues<>(ValueType.STRING)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[other]")
                .hasMessageContaining("[value]");
    }

    @Test
    void saysWhichComponentCannotBeWrittenAndWhy() {
        assertThatThrownBy(() -> box(String.class, ValueType.STRING).encode(new Box("\uD800"), new ValueWriter()))
                .isInstanceOf(InvalidEntityException.class)
                .hasMessageStartingWith("Component \"value\" cannot be written")
                .hasMessageContaining("unpaired surrogate");
    }

    @Test
    void refusesBytesAfterTheLastComponent() {
        byte[] longer = Arrays.copyOf(EXAMPLE, EXAMPLE.length + 2);
        assertThatThrownBy(() -> CODEC.decode(new ValueReader(longer), SCHEMA))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("goes on after its last component, with 2 bytes");
    }

    @Test
    void tellsThatTheConstructorRefusedItsValues() {
        IllegalStateException refusal = new IllegalStateException("not this one");
        RecordType<Box> refusing = new RecordType<>(Box.class, new RecordPart("value", ValueType.INT)) {
            @Override
            protected void writeParts(ValueWriter out, Box value) {
                out.writeZigZag((Integer) value.value());
            }

            @Override
            protected Box readParts(ValueReader in) {
                in.readZigZagInt();
                throw refusal;
            }
        };
        List<Component<Box, ?>> components = List.of(Component.of("value", int.class, Box::value));
        EntityCodec<Box> codec = EntityCodec.compact(components, values -> new Box(values[0]), refusing);
        assertThatThrownBy(() -> codec.decode(new ValueReader(new byte[] {2}), codec.schema(components, 1)))
                .isInstanceOf(CorruptDataException.class)
                .hasMessageContaining("constructor refused the stored component values")
                .hasCause(refusal);
    }

    @Property(tries = 2_000)
    void refusesRandomBytesWithNoOtherException(@ForAll @Size(max = 200) byte[] bytes) {
        assertReadsOrRefuses(bytes);
    }

    @Property(tries = 5_000)
    void readsOrRefusesDamagedValues(
            @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 10_000) Integer> positions,
            @ForAll @Size(4) byte[] damage,
            @ForAll boolean truncate) {
        byte[] bytes = EXAMPLE.clone();
        for (int i = 0; i < positions.size(); i++) {
            bytes[positions.get(i) % bytes.length] = damage[i];
        }
        assertReadsOrRefuses(truncate ? Arrays.copyOf(bytes, positions.get(0) % bytes.length) : bytes);
    }

    /** By the generated way and by the forms, which agree on what is damaged but for what constructors refuse. */
    private static void assertReadsOrRefuses(byte[] bytes) {
        try {
            assertThat(CODEC.decode(new ValueReader(bytes), SCHEMA)).isNotNull();
        } catch (CorruptDataException refused) {
            assertThat(refused).hasMessageMatching("(?s).{10,}");
        }
        try {
            assertThat(CompactJson.today(new ValueReader(bytes), SCHEMA)).isNotEmpty();
        } catch (CorruptDataException refused) {
            assertThat(refused).hasMessageMatching("(?s).{10,}");
        }
    }
}
