package com.example.types;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
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

@Entity
@Indexed(name = "primitives", value = {"aBoolean", "aByte", "aShort", "anInt", "aLong", "aChar"})
@Indexed(name = "numbers", value = {"aFloat", "aDouble", "aBigInteger", "aBigDecimal", "aBoxedLong", "aBoxedDouble"})
@Indexed(name = "others", value = {"aString", "bytes", "aUuid", "anInstant", "aDuration"})
@Indexed(name = "times", value = {"aLocalDate", "aLocalTime", "aLocalDateTime", "anOffsetDateTime", "aYear", "aYearMonth"})
public record Everything(
        @Id byte[] id,
        boolean aBoolean,
        byte aByte,
        short aShort,
        int anInt,
        long aLong,
        char aChar,
        float aFloat,
        double aDouble,
        BigInteger aBigInteger,
        BigDecimal aBigDecimal,
        Long aBoxedLong,
        Double aBoxedDouble,
        String aString,
        byte[] bytes,
        UUID aUuid,
        Instant anInstant,
        Duration aDuration,
        LocalDate aLocalDate,
        LocalTime aLocalTime,
        LocalDateTime aLocalDateTime,
        OffsetDateTime anOffsetDateTime,
        Year aYear,
        YearMonth aYearMonth) {}
