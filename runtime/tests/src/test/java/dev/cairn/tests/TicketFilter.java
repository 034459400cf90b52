package dev.cairn.tests;

import dev.cairn.Range;
import dev.cairn.key.KeyType;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a method of the repository asks for, read out of its name and its arguments. */
final class TicketFilter {

    /** The values of a column in a ticket, none if it has none, and their order. */
    private record Column(Function<Ticket, Stream<?>> values, Comparator<Object> order) {

        static <T> Column of(KeyType<T> type, Function<Ticket, Stream<? extends @Nullable T>> values) {
            Class<T> java = type.javaType();
            return new Column(
                    ticket -> values.apply(ticket).filter(Objects::nonNull),
                    (a, b) -> type.comparator().compare(java.cast(a), java.cast(b)));
        }

        /** Folded as all these texts are folded by any method. */
        static Column folded(Function<Ticket, Stream<String>> values) {
            Comparator<String> order =
                    Comparator.comparing(text -> text.toLowerCase(Locale.ROOT), KeyType.STRING.comparator());
            return new Column(values::apply, (a, b) -> order.compare((String) a, (String) b));
        }
    }

    private static final KeyType<Ticket.Color> COLOR = KeyType.ofEnum(Ticket.Color.class);

    private static final Map<String, Column> COLUMNS = Map.ofEntries(
            Map.entry("Folder", Column.of(KeyType.STRING, ticket -> Stream.of(ticket.folder()))),
            Map.entry("DueAt", Column.of(KeyType.INSTANT, ticket -> Stream.ofNullable(ticket.dueAt()))),
            Map.entry("Band", Column.of(KeyType.INT, ticket -> Stream.of(ticket.band()))),
            Map.entry("Size", Column.of(KeyType.INT, ticket -> Stream.of(ticket.size()))),
            Map.entry(
                    "HomeCity",
                    Column.of(
                            KeyType.STRING,
                            ticket -> Stream.ofNullable(ticket.home()).map(Ticket.Place::city))),
            Map.entry(
                    "WorkZip",
                    Column.of(KeyType.INT, ticket -> ticket.work().stream().map(Ticket.Place::zip))),
            Map.entry("Labels", Column.folded(ticket -> ticket.labels().stream())),
            Map.entry("Cost", Column.of(KeyType.BIG_DECIMAL, ticket -> Stream.ofNullable(ticket.cost()))),
            Map.entry("Mail", Column.folded(ticket -> ticket.mail().stream())),
            Map.entry("Color", Column.of(COLOR, ticket -> Stream.of(ticket.color()))),
            Map.entry("Code", Column.of(KeyType.INT, ticket -> Stream.of(ticket.code()))),
            Map.entry(
                    "Colors",
                    Column.of(
                            COLOR, ticket -> Stream.ofNullable(ticket.colors()).flatMap(List::stream))),
            Map.entry(
                    "Ratios",
                    Column.of(
                            KeyType.DOUBLE,
                            ticket -> Arrays.stream(ticket.ratios()).boxed())));

    private final List<Object> arguments = new ArrayList<>();
    private Predicate<Ticket> condition = ticket -> true;

    /** The filter of {@code method} with arguments that come from {@code tickets}. */
    TicketFilter(Method method, Tickets tickets, Random random) {
        String name = method.getName().replaceFirst("^(scan|find|exists)By", "");
        if (name.endsWith("WhereOpen")) {
            name = name.replace("WhereOpen", "");
            condition = Ticket::isOpen;
        }
        for (String word : name.split("And")) {
            if (word.endsWith("IsNull")) {
                Column column = column(word.replace("IsNull", ""));
                condition = condition.and(
                        ticket -> column.values().apply(ticket).findAny().isEmpty());
                continue;
            }
            Class<?> parameter = method.getParameterTypes()[arguments.size()];
            Column column = column(word.replaceFirst("In$", ""));
            Predicate<Object> wanted = argument(parameter, column, tickets, random);
            condition = condition.and(ticket -> column.values().apply(ticket).anyMatch(wanted));
        }
    }

    private static Column column(String word) {
        return Objects.requireNonNull(COLUMNS.get(word), word);
    }

    private Predicate<Object> argument(Class<?> parameter, Column column, Tickets tickets, Random random) {
        Object one = value(column, tickets);
        Object other = value(column, tickets);
        if (parameter == Range.class) {
            return range(column, one, other, random);
        }
        if (parameter == Collection.class) {
            List<Object> several = List.of(one, other, one);
            arguments.add(several);
            return value -> several.stream().anyMatch(each -> column.order().compare(value, each) == 0);
        }
        arguments.add(one);
        return value -> column.order().compare(value, one) == 0;
    }

    private Predicate<Object> range(Column column, Object one, Object other, Random random) {
        boolean sorted = column.order().compare(one, other) <= 0;
        Object low = sorted ? one : other;
        Object high = sorted ? other : one;
        switch (random.nextInt(4)) {
            case 0 -> {
                arguments.add(Range.closedOpen(low, high));
                return value -> column.order().compare(value, low) >= 0
                        && column.order().compare(value, high) < 0;
            }
            case 1 -> {
                arguments.add(Range.greaterThan(low));
                return value -> column.order().compare(value, low) > 0;
            }
            case 2 -> {
                arguments.add(Range.atMost(high));
                return value -> column.order().compare(value, high) <= 0;
            }
            default -> {
                arguments.add(Range.all());
                return value -> true;
            }
        }
    }

    /** A value that some ticket could have. */
    private static Object value(Column column, Tickets tickets) {
        return Stream.generate(tickets::next)
                .flatMap(column.values())
                .findFirst()
                .orElseThrow();
    }

    Object[] arguments() {
        return arguments.toArray();
    }

    boolean matches(Ticket ticket) {
        return condition.test(ticket);
    }
}
