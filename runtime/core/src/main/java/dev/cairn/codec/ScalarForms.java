package dev.cairn.codec;

import dev.cairn.CorruptDataException;
import dev.cairn.InvalidEntityException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;

/** The single values of the JDK that are not written as their text. */
final class ScalarForms {

    private ScalarForms() {}

    static void write(ValueWriter out, UUID value) {
        out.writeLong(value.getMostSignificantBits()).writeLong(value.getLeastSignificantBits());
    }

    static UUID readUuid(ValueReader in) {
        return new UUID(in.readLong(), in.readLong());
    }

    static void write(ValueWriter out, BigInteger value) {
        if (!JsonBigNumber.isReadable(value)) {
            throw new InvalidEntityException("A number has more than " + JsonBigNumber.MAX_DIGITS + " digits.");
        }
        out.writeBytes(value.toByteArray());
    }

    static BigInteger readBigInteger(ValueReader in) {
        byte[] bytes = in.readBytes();
        if (bytes.length == 0) {
            throw new CorruptDataException("A stored value has a number without digits.");
        }
        return new BigInteger(bytes);
    }

    static void write(ValueWriter out, BigDecimal value) {
        if (!JsonBigNumber.isReadable(value)) {
            throw new InvalidEntityException("A number has the scale " + value.scale() + ".");
        }
        write(out.writeZigZag(value.scale()), value.unscaledValue());
    }

    static BigDecimal readBigDecimal(ValueReader in) {
        int scale = in.readZigZagInt();
        return new BigDecimal(readBigInteger(in), scale);
    }

    static void write(ValueWriter out, Instant value) {
        out.writeZigZag(value.getEpochSecond()).writeVarInt(value.getNano());
    }

    static Instant readInstant(ValueReader in) {
        long seconds = in.readZigZagLong();
        int nanos = readNanos(in);
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException e) {
            throw new CorruptDataException("A stored value has a time out of range.", e);
        }
    }

    static void write(ValueWriter out, Duration value) {
        out.writeZigZag(value.getSeconds()).writeVarInt(value.getNano());
    }

    static Duration readDuration(ValueReader in) {
        long seconds = in.readZigZagLong();
        return Duration.ofSeconds(seconds, readNanos(in));
    }

    private static int readNanos(ValueReader in) {
        int nanos = in.readVarInt();
        if (nanos < 0 || nanos > 999_999_999) {
            throw new CorruptDataException("A stored value has a second with " + nanos + " nanoseconds.");
        }
        return nanos;
    }

    static void write(ValueWriter out, LocalDate value) {
        out.writeZigZag(value.toEpochDay());
    }

    static LocalDate readLocalDate(ValueReader in) {
        try {
            return LocalDate.ofEpochDay(in.readZigZagLong());
        } catch (DateTimeException e) {
            throw new CorruptDataException("A stored value has a date out of range.", e);
        }
    }

    static void write(ValueWriter out, LocalTime value) {
        out.writeVarLong(value.toNanoOfDay());
    }

    static LocalTime readLocalTime(ValueReader in) {
        try {
            return LocalTime.ofNanoOfDay(in.readVarLong());
        } catch (DateTimeException e) {
            throw new CorruptDataException("A stored value has a time of day out of range.", e);
        }
    }

    static void write(ValueWriter out, LocalDateTime value) {
        write(out, value.toLocalDate());
        write(out, value.toLocalTime());
    }

    static LocalDateTime readLocalDateTime(ValueReader in) {
        LocalDate date = readLocalDate(in);
        return LocalDateTime.of(date, readLocalTime(in));
    }
}
