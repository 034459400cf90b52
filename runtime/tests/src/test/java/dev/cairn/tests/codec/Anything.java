package dev.cairn.tests.codec;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.DayOfWeek;
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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Every type that can be stored, alone and inside others. */
@Entity
record Anything(
        @Id long id,
        boolean aBoolean,
        byte aByte,
        short aShort,
        int anInt,
        char aChar,
        float aFloat,
        double aDouble,
        @Nullable Boolean boxedBoolean,
        @Nullable Byte boxedByte,
        @Nullable Short boxedShort,
        Integer requiredInt,
        @Nullable Long boxedLong,
        @Nullable Character boxedChar,
        @Nullable Float boxedFloat,
        @Nullable Double boxedDouble,
        String text,
        @Nullable String noText,
        byte @Nullable [] bytes,
        char @Nullable [] chars,
        boolean @Nullable [] booleans,
        short @Nullable [] shorts,
        int[] ints,
        long @Nullable [] longs,
        float @Nullable [] floats,
        double @Nullable [] doubles,
        @Nullable UUID uuid,
        @Nullable BigInteger integer,
        @Nullable BigDecimal decimal,
        Instant instant,
        @Nullable Instant noInstant,
        @Nullable Duration duration,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalDateTime dateTime,
        @Nullable OffsetDateTime offsetDateTime,
        @Nullable OffsetTime offsetTime,
        @Nullable ZonedDateTime zonedDateTime,
        @Nullable Period period,
        @Nullable Year year,
        @Nullable YearMonth yearMonth,
        @Nullable MonthDay monthDay,
        @Nullable ZoneId zoneId,
        @Nullable ZoneOffset zoneOffset,
        @Nullable URI uri,
        @Nullable Currency currency,
        @Nullable DayOfWeek day,
        Optional<String> maybeText,
        Optional<Instant> maybeInstant,
        Optional<List<Integer>> maybeList,
        Optional<Place> maybePlace,
        OptionalInt maybeInt,
        OptionalLong maybeLong,
        OptionalDouble maybeDouble,
        @Nullable Collection<Integer> collection,
        @Nullable List<@Nullable String> list,
        @Nullable ArrayList<Instant> arrayList,
        @Nullable LinkedList<Integer> linkedList,
        @Nullable Queue<String> queue,
        @Nullable Deque<Long> deque,
        @Nullable ArrayDeque<Long> arrayDeque,
        @Nullable Set<String> set,
        @Nullable HashSet<Integer> hashSet,
        @Nullable LinkedHashSet<DayOfWeek> linkedHashSet,
        @Nullable SortedSet<String> sortedSet,
        @Nullable NavigableSet<Integer> navigableSet,
        @Nullable TreeSet<LocalDate> treeSet,
        @Nullable EnumSet<DayOfWeek> enumSet,
        @Nullable Map<String, @Nullable Integer> map,
        @Nullable HashMap<Integer, Place> hashMap,
        @Nullable LinkedHashMap<UUID, List<String>> linkedHashMap,
        @Nullable SortedMap<Instant, String> sortedMap,
        @Nullable NavigableMap<Boolean, BigDecimal> navigableMap,
        @Nullable TreeMap<Character, Double> treeMap,
        @Nullable EnumMap<DayOfWeek, Optional<String>> enumMap,
        String @Nullable [] texts,
        DayOfWeek @Nullable [] days,
        int @Nullable [] @Nullable [] matrix,
        Place @Nullable [] places,
        List<List<Map<String, Place>>> deep,
        @Nullable Place place,
        Pair<String, List<Integer>> pair,
        @Nullable Pair<Pair<Integer, Place>, DayOfWeek> pairs,
        @Nullable Nothing nothing,
        @Nullable Tree tree,
        List<? extends Place> wild,
        @Nullable List<String>[] lists) {

    /** A record inside it. */
    record Place(
            @Nullable String name,
            int size,
            Optional<Integer> rank,
            @Nullable Instant since,
            @Nullable Spot spot) {}

    /** A record inside that. */
    record Spot(double x, double y, @Nullable DayOfWeek day) {}

    /** A record of anything. */
    record Pair<A, B>(@Nullable A first, @Nullable B second) {}

    /** A record of nothing. */
    record Nothing() {}

    /** A record within itself, which is JSON inside. */
    record Tree(String name, List<Tree> children) {}
}
