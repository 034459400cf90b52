package dev.cairn.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.cairn.CorruptDataException;
import dev.cairn.codec.ValueReader;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class KeyReaderTest {

    enum Light {
        RED,
        GREEN
    }

    @Test
    void hugeLengthsAreRefusedBeforeMemoryIsTaken() {
        refused("ff7fffffff01", KeyReader::readBigInteger);
        refused("ffffffffff01", KeyReader::readBigInteger);
        refused("0080000000fe", KeyReader::readBigInteger);
        refused("ff01ffffffff14", KeyReader::readBigDecimal); // 1E+8589934591
        refused("ff008000401d14", KeyReader::readBigDecimal); // an exponent in too many bytes
        refused("fe8000401014", KeyReader::readBigDecimal); // 1E+2147500048, just too large
        refused("81fe0000000014", KeyReader::readBigDecimal); // 1E-8589934591
        refused("c0" + "15".repeat(KeyWriter.MAX_LENGTH) + "14", KeyReader::readBigDecimal);
    }

    @Test
    void whatNoWriterWritesIsRefused() {
        refused("02", KeyReader::readBoolean);
        refused("7fffffff", KeyReader::readFloat); // -0.0
        refused("ffc00001", KeyReader::readFloat); // another NaN
        refused("003fffff", KeyReader::readFloat); // a negative NaN
        refused("7fffffffffffffff", KeyReader::readDouble);
        refused("fff8000000000001", KeyReader::readDouble);
        refused("61", KeyReader::readString);
        refused("6100", KeyReader::readString);
        refused("610002", KeyReader::readString);
        refused("c0af0001", KeyReader::readString); // overlong
        refused("eda0800001", KeyReader::readString); // a surrogate
        refused("7f", KeyReader::readBigInteger); // -0
        refused("8100", KeyReader::readBigInteger);
        refused("820001", KeyReader::readBigInteger);
        refused("fc01ff", KeyReader::readBigInteger); // a short length in the long form
        refused("7f14", KeyReader::readBigDecimal); // -0
        refused("c002", KeyReader::readBigDecimal); // 0.1 as 01
        refused("c01500", KeyReader::readBigDecimal); // 1 as 1000
        refused("c0c8", KeyReader::readBigDecimal); // a hundred in a pair
        refused("fb0a14", KeyReader::readBigDecimal); // a short exponent in the long form
        refused("8000000000000001bb9aca00", key -> key.readInstant()); // 1e9 nanoseconds
        refused("ffffffffffffffff80000000", KeyReader::readInstant);
        refused("80000000000000007fffffff", KeyReader::readDuration);
        refused("ffffffffffffffff", KeyReader::readLocalDate);
        refused("7fffffffffffffff", KeyReader::readLocalTime);
        refused("80000000000000007fffffffffffffff", KeyReader::readLocalDateTime);
        refused("80000000000000008000000080000000000000018000000000000000", KeyReader::readOffsetDateTime); // 24 hours
        refused("80000000000000008000000180000000000000008000000000000000", KeyReader::readOffsetDateTime);
        refused("ffffffff", KeyReader::readYear);
        refused("800007e880", KeyReader::readYearMonth); // month 0
        refused("800007e88d", KeyReader::readYearMonth); // month 13
        refused("03", key -> key.readIsNull(true));
        refused("02", key -> key.readIsNull(true));
        refused("00", key -> key.readIsNull(false));
    }

    @Test
    void anUnknownEnumConstantIsCorruptAndTheEnumIsNamed() {
        byte[] blue = new KeyWriter().writeString("BLUE").toByteArray();
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> new KeyReader(blue).read(KeyType.ofEnum(Light.class)))
                .withMessageContaining("\"BLUE\"")
                .withMessageContaining(Light.class.getName());
        byte[] nine = new KeyWriter().writeInt(9).toByteArray();
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> new KeyReader(nine).read(KeyType.ofEnum(Light.class, Enum::ordinal)))
                .withMessageContaining("9")
                .withMessageContaining(Light.class.getName());
    }

    @Test
    void twoConstantsWithOneCodeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> KeyType.ofEnum(Light.class, light -> 4))
                .withMessageContaining("RED")
                .withMessageContaining("GREEN")
                .withMessageContaining("4");
    }

    @Test
    void aPartOfAnArrayIsReadAlone() {
        byte[] bytes = HexFormat.of().parseHex("ff80000001ff");
        KeyReader in = new KeyReader(bytes, 1, 5);
        assertThat(in.position()).isEqualTo(1);
        assertThat(in.readInt()).isEqualTo(1);
        assertThat(in.hasRemaining()).isFalse();
        assertThatExceptionOfType(CorruptDataException.class).isThrownBy(in::readByte);
    }

    @Test
    void anExactFormThatIsTooLongIsCorrupt() {
        byte[] bytes = HexFormat.of().parseHex("058000000100");
        assertThatExceptionOfType(CorruptDataException.class)
                .isThrownBy(() -> KeyType.INT.readExact(new ValueReader(bytes)))
                .withMessageContaining("longer");
    }

    private static void refused(String hex, Consumer<KeyReader> read) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThatExceptionOfType(CorruptDataException.class)
                .as(hex)
                .isThrownBy(() -> read.accept(new KeyReader(bytes)))
                .withMessageContaining("stored key");
    }
}
