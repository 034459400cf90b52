package dev.cairn.processor.schema;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Whether values that were stored as one type are read as another without a loss, by the rules of the runtime's codec. */
final class TypeReading {

    private static final String UNREADABLE =
            "Reading an entity that was stored before then is a SchemaMismatchException.";
    private static final String TOO_NARROW =
            "An entity with a number that does not fit cannot be read then; that is a SchemaMismatchException.";

    private static final List<String> NUMBERS =
            List.of("byte", "short", "int", "long", "java.math.BigInteger", "java.math.BigDecimal");

    /** How many of {@link #NUMBERS} a floating-point type holds exactly. */
    private static final Map<String, Integer> EXACT = Map.of("float", 2, "double", 3);

    private static final Set<String> LISTS = Set.of(
            "[]",
            "java.util.Collection",
            "java.util.List",
            "java.util.ArrayList",
            "java.util.LinkedList",
            "java.util.Queue",
            "java.util.Deque",
            "java.util.ArrayDeque");
    private static final Set<String> SETS = Set.of(
            "java.util.Set",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.SortedSet",
            "java.util.NavigableSet",
            "java.util.TreeSet",
            "java.util.EnumSet");
    private static final Set<String> MAPS = Set.of(
            "java.util.Map",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.SortedMap",
            "java.util.NavigableMap",
            "java.util.TreeMap",
            "java.util.EnumMap");
    private static final Set<String> TEXTS = Set.of("char", "java.util.UUID", "java.util.Currency", "java.net.URI");

    private final Schema old;
    private final Schema now;
    private final Set<List<String>> compared = new HashSet<>();

    TypeReading(Schema old, Schema now) {
        this.old = old;
        this.now = now;
    }

    /** What is lost by reading values of the type {@code from} as {@code to}; empty if nothing is. */
    Optional<String> loss(String from, String to) {
        return loss(StoredType.of(from), StoredType.of(to));
    }

    private Optional<String> loss(StoredType from, StoredType to) {
        if (from.equals(to)) {
            return Optional.empty();
        }
        StoredType a = from.present();
        StoredType b = to.present();
        if (isBytes(a) || isBytes(b)) {
            return a.equals(b) ? Optional.empty() : Optional.of(UNREADABLE);
        }
        if (isMultiple(a) && isMultiple(b)) {
            return SETS.contains(b.name()) && LISTS.contains(a.name())
                    ? Optional.of("Elements that an entity has several times are read once then.")
                    : loss(a.element(), b.element());
        }
        if (MAPS.contains(a.name()) && MAPS.contains(b.name())) {
            return lossOfMap(a, b);
        }
        return isNumber(a.name()) && isNumber(b.name()) ? lossOfNumber(a.name(), b.name()) : lossOfNamed(a, b);
    }

    private Optional<String> lossOfMap(StoredType from, StoredType to) {
        if (from.arguments().size() != 2 || to.arguments().size() != 2) {
            return Optional.of(UNREADABLE);
        }
        return loss(from.arguments().get(0), to.arguments().get(0))
                .or(() -> loss(from.arguments().get(1), to.arguments().get(1)));
    }

    private static Optional<String> lossOfNumber(String from, String to) {
        int narrow = NUMBERS.indexOf(from);
        int wide = NUMBERS.indexOf(to);
        if (from.equals(to) || (from.equals("float") && to.equals("double"))) {
            return Optional.empty();
        }
        if (narrow >= 0 && wide >= 0) {
            return narrow < wide ? Optional.empty() : Optional.of(TOO_NARROW);
        }
        if (wide >= 0) {
            return Optional.of(UNREADABLE);
        }
        return narrow >= 0 && narrow < EXACT.getOrDefault(to, 0)
                ? Optional.empty()
                : Optional.of("Numbers are read as the nearest one that " + to + " has then.");
    }

    private Optional<String> lossOfNamed(StoredType from, StoredType to) {
        SortedMap<String, String> constants = old.constants().get(from.name());
        if (to.name().equals("java.lang.String")) {
            boolean text = constants != null
                    || TEXTS.contains(from.name())
                    || from.name().startsWith("java.time.");
            return text || from.equals(to) ? Optional.empty() : Optional.of(UNREADABLE);
        }
        if (constants != null && now.constants().containsKey(to.name())) {
            return members(now.constants(), to).keySet().containsAll(constants.keySet())
                    ? Optional.empty()
                    : Optional.of(UNREADABLE);
        }
        boolean records = old.parts().containsKey(from.name()) && now.parts().containsKey(to.name());
        return (records && sameArguments(from, to) && partsFit(from, to)) || from.equals(to)
                ? Optional.empty()
                : Optional.of(UNREADABLE);
    }

    private boolean sameArguments(StoredType from, StoredType to) {
        boolean same = from.arguments().size() == to.arguments().size();
        for (int i = 0; same && i < from.arguments().size(); i++) {
            same = loss(from.arguments().get(i), to.arguments().get(i)).isEmpty();
        }
        return same;
    }

    /** Whether a record that is called otherwise now has all that the other one had; its own name is compared by others. */
    private boolean partsFit(StoredType from, StoredType to) {
        if (from.name().equals(to.name()) || !compared.add(List.of(from.name(), to.name()))) {
            return true;
        }
        SortedMap<String, String> parts = members(now.parts(), to);
        return members(old.parts(), from).entrySet().stream()
                .allMatch(part -> parts.containsKey(part.getKey())
                        && loss(part.getValue(), parts.getOrDefault(part.getKey(), ""))
                                .isEmpty());
    }

    private static SortedMap<String, String> members(
            SortedMap<String, SortedMap<String, String>> types, StoredType type) {
        return types.getOrDefault(type.name(), Collections.emptySortedMap());
    }

    private static boolean isBytes(StoredType type) {
        return type.name().equals("[]")
                && (type.element().name().equals("byte")
                        || type.element().name().equals("char"))
                && type.element().arguments().isEmpty();
    }

    private static boolean isMultiple(StoredType type) {
        return type.arguments().size() == 1 && (LISTS.contains(type.name()) || SETS.contains(type.name()));
    }

    private static boolean isNumber(String name) {
        return NUMBERS.contains(name) || EXACT.containsKey(name);
    }
}
