package dev.cairn.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.UUID;

public interface KeyWriter {
    KeyWriter writeBoolean(boolean value);

    KeyWriter writeByte(byte value);

    KeyWriter writeShort(short value);

    KeyWriter writeInt(int value);

    KeyWriter writeLong(long value);

    KeyWriter writeChar(char value);

    KeyWriter writeFloat(float value);

    KeyWriter writeDouble(double value);

    KeyWriter writeString(String value);

    KeyWriter writeStringIgnoreCase(String value);

    KeyWriter writeBytes(byte[] value);

    KeyWriter writeUuid(UUID value);

    KeyWriter writeEnum(Enum<?> value);

    KeyWriter writeInstant(Instant value);

    KeyWriter writeDuration(Duration value);

    KeyWriter writeLocalDate(LocalDate value);

    KeyWriter writeLocalTime(LocalTime value);

    KeyWriter writeLocalDateTime(LocalDateTime value);

    KeyWriter writeOffsetDateTime(OffsetDateTime value);

    KeyWriter writeYear(Year value);

    KeyWriter writeYearMonth(YearMonth value);

    KeyWriter writeBigInteger(BigInteger value);

    KeyWriter writeBigDecimal(BigDecimal value);

    KeyWriter descending();

    KeyWriter writeNull(boolean nullsFirst);

    KeyWriter writePresent(boolean nullsFirst);

    <T> KeyWriter write(KeyType<T> type, T value);
}
