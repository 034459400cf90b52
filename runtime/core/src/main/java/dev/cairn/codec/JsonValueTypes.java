package dev.cairn.codec;

import com.fasterxml.jackson.core.io.NumberInput;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The scalar types whose form is ours. Most are the text that their {@code toString} gives and their {@code parse}
 * reads: both are exact over the whole range of the type, where Jackson's forms depend on a time zone or fail for far
 * years.
 */
final class JsonValueTypes extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Scalar types of JSON values, boxed, beside enums. */
    static final Set<Class<?>> SCALARS;

    /** Types of map keys, beside enums. */
    static final Set<Class<?>> KEYS;

    static {
        JsonValueTypes types = new JsonValueTypes();
        Set<Class<?>> keys = new HashSet<>(types.keys);
        keys.addAll(Set.of(
                Boolean.class,
                Byte.class,
                Short.class,
                Integer.class,
                Long.class,
                Float.class,
                Double.class,
                UUID.class));
        KEYS = Set.copyOf(keys);
        keys.addAll(Set.of(byte[].class, char[].class));
        SCALARS = Set.copyOf(keys);
    }

    private final transient Set<Class<?>> keys = new HashSet<>();

    JsonValueTypes() {
        super("cairn");
        text(Instant.class, Instant::parse);
        text(Duration.class, Duration::parse);
        text(Period.class, Period::parse);
        text(LocalDate.class, LocalDate::parse);
        text(LocalTime.class, LocalTime::parse);
        text(LocalDateTime.class, LocalDateTime::parse);
        text(OffsetDateTime.class, OffsetDateTime::parse);
        text(OffsetTime.class, OffsetTime::parse);
        text(ZonedDateTime.class, ZonedDateTime::parse);
        text(Year.class, JsonValueTypes::year);
        text(YearMonth.class, JsonValueTypes::yearMonth);
        text(MonthDay.class, MonthDay::parse);
        text(ZoneId.class, ZoneId::of);
        text(ZoneOffset.class, ZoneOffset::of);
        text(URI.class, URI::create);
        text(Currency.class, Currency::getInstance);
        key(BigInteger.class, text -> NumberInput.parseBigInteger(JsonBigNumber.bounded(text), true));
        key(BigDecimal.class, text -> NumberInput.parseBigDecimal(JsonBigNumber.bounded(text), true));
        key(String.class, text -> text);
        key(Character.class, JsonValueTypes::character);
        addSerializer(String.class, new JsonText.StringWriter());
        addDeserializer(byte.class, new JsonByte(byte.class));
        addDeserializer(Byte.class, new JsonByte(Byte.class));
        // Jackson takes an array of numbers too, and text that is not quite Base64.
        addDeserializer(byte[].class, new JsonText.Reader<>(byte[].class, Base64.getDecoder()::decode));
        addSerializer(BigInteger.class, new JsonBigNumber.OfInteger());
        addSerializer(BigDecimal.class, new JsonBigNumber.OfDecimal());
        addAbstractTypeMapping(Set.class, LinkedHashSet.class); // keeps the order in which it was written
    }

    private <T> void text(Class<T> type, Function<String, T> parse) {
        addSerializer(type, new JsonText.Writer<>(type));
        addDeserializer(type, new JsonText.Reader<>(type, parse));
        key(type, parse);
    }

    private <T> void key(Class<T> type, Function<String, T> parse) {
        addKeySerializer(type, new JsonText.KeyWriter<>(type));
        addKeyDeserializer(type, new JsonText.KeyReader<>(type, parse));
        keys.add(type);
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("one character is expected");
        }
        return text.charAt(0);
    }

    static Year year(String text) {
        return Year.of(Integer.parseInt(text));
    }

    /** Reads years of more than four digits too, which {@code YearMonth.parse} does only with a sign. */
    static YearMonth yearMonth(String text) {
        int dash = text.lastIndexOf('-');
        return YearMonth.of(
                Integer.parseInt(text.substring(0, Math.max(dash, 0))), Integer.parseInt(text.substring(dash + 1)));
    }
}
