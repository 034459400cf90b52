package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

class ValueWriterTest {

    private static final List<Consumer<ValueReader>> READS = List.of(
            ValueReader::readBoolean,
            ValueReader::readByte,
            ValueReader::readShort,
            ValueReader::readChar,
            ValueReader::readInt,
            ValueReader::readLong,
            ValueReader::readFloat,
            ValueReader::readDouble,
            ValueReader::readVarInt,
            ValueReader::readVarLong,
            ValueReader::readString,
            ValueReader::readBytes,
            in -> in.readRaw(3));

    @Example
    void theBytesAreTheDocumentedOnes() {
        assertThat(hex(new ValueWriter().writeBoolean(true).writeByte((byte) -1).writeShort((short) 258)))
                .isEqualTo("01ff0102");
        assertThat(hex(new ValueWriter().writeInt(1).writeLong(-2).writeChar('é')))
                .isEqualTo("00000001fffffffffffffffe00e9");
        assertThat(hex(new ValueWriter().writeFloat(-0.0f).writeDouble(1.5))).isEqualTo("800000003ff8000000000000");
        assertThat(hex(new ValueWriter().writeVarInt(0).writeVarInt(127).writeVarInt(300)))
                .isEqualTo("007fac02");
        assertThat(hex(new ValueWriter().writeVarInt(-1))).isEqualTo("ffffffff0f");
        assertThat(hex(new ValueWriter().writeVarLong(-1))).isEqualTo("ffffffffffffffffff01");
        assertThat(hex(new ValueWriter().writeString("aé€😀").writeBytes(new byte[] {7, 8})))
                .isEqualTo("0a61c3a9e282acf09f9880020708");
    }

    @Property
    void whatIsWrittenIsRead(
            @ForAll boolean flag,
            @ForAll byte b,
            @ForAll short s,
            @ForAll char c,
            @ForAll int i,
            @ForAll long l,
            @ForAll float f,
            @ForAll double d,
            @ForAll("texts") String text,
            @ForAll byte[] bytes) {
        ValueWriter out = new ValueWriter();
        for (int round = 0; round < 2; round++) { // the second one in the memory of the first
            out.reset()
                    .writeBoolean(flag)
                    .writeByte(b)
                    .writeShort(s)
                    .writeChar(c)
                    .writeInt(i)
                    .writeLong(l)
                    .writeFloat(f)
                    .writeDouble(d)
                    .writeVarInt(i)
                    .writeVarLong(l)
                    .writeString(text)
                    .writeBytes(bytes)
                    .writeRaw(bytes, 0, bytes.length);
        }
        byte[] framed = new ValueWriter()
                .writeByte((byte) 9)
                .writeRaw(out.toByteArray(), 0, out.length())
                .writeByte((byte) 9)
                .toByteArray();
        ValueReader in = new ValueReader(framed, 1, framed.length - 1);
        assertThat(in.readBoolean()).isEqualTo(flag);
        assertThat(in.readByte()).isEqualTo(b);
        assertThat(in.readShort()).isEqualTo(s);
        assertThat(in.readChar()).isEqualTo(c);
        assertThat(in.readInt()).isEqualTo(i);
        assertThat(in.readLong()).isEqualTo(l);
        assertThat(Float.floatToRawIntBits(in.readFloat())).isEqualTo(Float.floatToRawIntBits(f));
        assertThat(Double.doubleToRawLongBits(in.readDouble())).isEqualTo(Double.doubleToRawLongBits(d));
        assertThat(in.readVarInt()).isEqualTo(i);
        assertThat(in.readVarLong()).isEqualTo(l);
        assertThat(in.readString()).isEqualTo(text);
        assertThat(in.readBytes()).isEqualTo(bytes);
        assertThat(in.remaining()).isEqualTo(bytes.length);
        assertThat(in.rest()).isEqualTo(bytes);
        assertThat(in.remaining()).isZero();
    }

    @Property
    void anyBytesAreReadOrRefusedAsCorrupt(@ForAll @Size(max = 24) byte[] bytes) {
        for (Consumer<ValueReader> read : READS) {
            ValueReader in = new ValueReader(bytes);
            try {
                while (in.remaining() > 0) {
                    read.accept(in);
                }
            } catch (CorruptDataException expected) {
                assertThat(expected).hasMessageContaining("stored value");
            }
        }
    }

    @Example
    void malformedBytesAreRefused() {
        refused("", ValueReader::readByte);
        refused("02", ValueReader::readBoolean);
        refused("8000", ValueReader::readVarInt); // 0 in two bytes
        refused("ffffffff1f", ValueReader::readVarInt); // 33 bits
        refused("ffffffffffffffffff02", ValueReader::readVarLong); // 65 bits
        refused("80808080808080808080", ValueReader::readVarLong);
        refused("0261", ValueReader::readString);
        refused("ffffffff07", ValueReader::readBytes);
        refused("ffffffff0f", ValueReader::readString);
        refused("02c0af", ValueReader::readString); // overlong
        refused("03eda080", ValueReader::readString); // a surrogate
        assertThat(new ValueReader(HexFormat.of().parseHex("03efbfbd")).readString())
                .isEqualTo("\uFFFD");
    }

    @Example
    void anUnpairedSurrogateIsRefusedWithItsPlace() {
        for (String text : List.of("ab\uD800", "ab\uD800c", "ab\uDC00", "ab\uDC00\uD800")) {
            assertThatExceptionOfType(InvalidEntityException.class)
                    .isThrownBy(() -> new ValueWriter().writeString(text))
                    .withMessageContaining("index 2");
        }
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("a\0\u007F\u0080\u07FF\u0800\uFFFD\uFFFF")
                .ofMaxLength(300)
                .map(text -> text.replace("\uFFFF", "\uFFFF\uD800\uDC00\uDBFF\uDFFF"));
    }

    private static void refused(String hex, Consumer<ValueReader> read) {
        ValueReader in = new ValueReader(HexFormat.of().parseHex(hex));
        assertThatExceptionOfType(CorruptDataException.class).as(hex).isThrownBy(() -> read.accept(in));
    }

    private static String hex(ValueWriter out) {
        return HexFormat.of().formatHex(out.toByteArray());
    }
}
