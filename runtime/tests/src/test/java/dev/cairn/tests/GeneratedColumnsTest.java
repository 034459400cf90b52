package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.Query;
import dev.cairn.UniqueViolationException;
import dev.cairn.codec.Component;
import dev.cairn.query.Column;
import dev.cairn.query.Filter;
import dev.cairn.query.Operand;
import dev.cairn.query.Operator;
import dev.cairn.query.OrderedColumn;
import dev.cairn.store.IndexedEntityStore;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Filters over generated columns find what a full scan finds, for every key type and every kind of index. */
class GeneratedColumnsTest {

    private record Question<V>(Filter<V> filter, Predicate<V> meaning) {

        Question<V> and(Question<V> other) {
            return new Question<>(filter.and(other.filter), meaning.and(other.meaning));
        }

        Question<V> or(Question<V> other) {
            return new Question<>(filter.or(other.filter), meaning.or(other.meaning));
        }
    }

    private final Random random = new Random(20_261_123);

    @Test
    void everyKeyType() throws IllegalAccessException {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<Everything.Key, Everything> store = db.store(EverythingIndexes.ENTITY);
            List<Everything> all = fill(store, new Everythings(random)::next);
            List<Question<Everything>> questions = new ArrayList<>();
            for (Column<Everything, ?> column : EverythingColumnsOf.all()) {
                component(store, column).ifPresent(component -> addQuestions(column, component, all, questions));
            }
            assertThat(questions).hasSizeGreaterThan(200);
            for (Everything one : all.subList(0, 20)) {
                questions.add(new Question<>(
                        EverythingColumns.ID_SERIAL.eq(one.id().serial()),
                        each -> each.id().serial().equals(one.id().serial())));
                questions.add(new Question<>(
                        EverythingColumns.ID_COLOR.eq(one.id().color()),
                        each -> each.id().color() == one.id().color()));
                questions.add(new Question<>(
                        EverythingColumns.ID_NAME.startsWith(one.id().name()),
                        each -> each.id().name().startsWith(one.id().name())));
            }
            check(store, all, questions);
            String explained = store.where(EverythingColumns.ID_SERIAL
                            .eq(all.get(0).id().serial())
                            .and(EverythingColumns.ID_COLOR.eq(Everything.Color.RED)))
                    .orderBy(EverythingColumns.ID_NAME.desc())
                    .explain();
            assertThat(explained).contains("read     the ids, backwards", "checked  nothing", "from the ids");
        }
    }

    @Test
    void everyKindOfIndex() {
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<Long, Ticket> store = db.store(TicketIndexes.ENTITY);
            List<Ticket> all = fill(store, new Tickets(random)::next);
            List<Question<Ticket>> questions = new ArrayList<>();
            for (Ticket one : all) {
                String city =
                        Optional.ofNullable(one.home()).map(Ticket.Place::city).orElse("a");
                questions.add(new Question<>(
                        TicketColumns.HOME_CITY.eq(city),
                        each -> each.home() != null && city.equals(each.home().city())));
                questions.add(new Question<>(
                        TicketColumns.WORK_ZIP.isNull(), each -> each.work().isEmpty()));
                questions.add(new Question<>(TicketColumns.IS_OPEN.isTrue(), Ticket::isOpen));
                questions.add(new Question<>(TicketColumns.BAND.le(one.band()), each -> each.band() <= one.band()));
                questions.add(new Question<>(TicketColumns.SIZE.eq(one.size()), each -> each.size() == one.size()));
                questions.add(new Question<>(TicketColumns.CODE.gt(one.code()), each -> each.code() > one.code()));
                questions.add(new Question<>(
                        TicketColumns.FOLDER.ne(one.folder()),
                        each -> !each.folder().equals(one.folder())));
                one.labels()
                        .forEach(label -> questions.add(new Question<>(
                                TicketColumns.LABELS.contains(label),
                                each -> each.labels().contains(label))));
                questions.add(new Question<>(
                        TicketColumns.COLORS.contains(one.color()),
                        each -> each.colors() != null && each.colors().contains(one.color())));
                double ratio = one.ratios().length == 0 ? 1.5 : one.ratios()[0];
                questions.add(new Question<>(
                        TicketColumns.RATIOS.contains(ratio),
                        each -> Arrays.stream(each.ratios())
                                .anyMatch(r -> r == ratio || Double.compare(r, ratio) == 0)));
            }
            check(store, all, questions);
            assertThat(store.where(TicketColumns.IS_OPEN.isTrue().and(TicketColumns.SIZE.eq(1)))
                            .explain())
                    .contains("read     index open", "exact    isOpen = true and size = 1", "checked  nothing");
            assertThat(store.where(TicketColumns.FOLDER.eq("a"))
                            .orderBy(TicketColumns.DUE_AT.desc())
                            .explain())
                    .contains("index folder_due_at_band", "from the index");
        }
    }

    private static <K, V> List<V> fill(IndexedEntityStore<K, V> store, Supplier<V> entities) {
        for (int i = 0; i < 250; i++) {
            try {
                store.upsert(entities.get());
            } catch (UniqueViolationException e) {
                continue; // as random values will have it
            }
        }
        return store.scanAll().toList();
    }

    private <K, V> void check(IndexedEntityStore<K, V> store, List<V> all, List<Question<V>> questions) {
        for (Question<V> question : questions) {
            assertFinds(store, all, question);
        }
        for (int i = 0; i < 300; i++) {
            Question<V> joined =
                    one(questions).and(one(questions)).or(one(questions).and(one(questions)));
            assertFinds(
                    store, all, random.nextBoolean() ? joined : one(questions).and(one(questions)));
        }
    }

    private static <K, V> void assertFinds(IndexedEntityStore<K, V> store, List<V> all, Question<V> question) {
        Query<K, V> query = store.where(question.filter()).allowFullScan();
        Set<K> expected = all.stream()
                .filter(question.meaning())
                .map(store.descriptor()::id)
                .collect(Collectors.toSet());
        Set<K> found = query.toList().stream().map(store.descriptor()::id).collect(Collectors.toSet());
        assertThat(found.equals(expected)).as(query::explain).isTrue();
        assertThat(query.count()).as(query::explain).isEqualTo(expected.size());
    }

    private <V, T> void addQuestions(
            Column<V, T> column, Component<V, ?> component, List<V> all, List<Question<V>> questions) {
        Comparator<T> order = column.type().comparator();
        for (int i = 0; i < 10; i++) {
            T value = value(column, component, one(all));
            if (value == null) {
                questions.add(new Question<>(column.isNull(), each -> value(column, component, each) == null));
                continue;
            }
            questions.add(new Question<>(column.eq(value), each -> {
                T other = value(column, component, each);
                return other != null && order.compare(other, value) == 0;
            }));
            if (column instanceof OrderedColumn) {
                questions.add(new Question<>(column.compare(Operator.LESS, List.of(Operand.of(value))), each -> {
                    T other = value(column, component, each);
                    return other != null && order.compare(other, value) < 0;
                }));
            }
        }
    }

    private static <V, T> @Nullable T value(Column<V, T> column, Component<V, ?> component, V entity) {
        Object value = component.get(entity);
        return column.type().javaType().cast(value instanceof Optional<?> optional ? optional.orElse(null) : value);
    }

    private static <V> Optional<Component<V, ?>> component(IndexedEntityStore<?, V> store, Column<V, ?> column) {
        return store.descriptor().components().stream()
                .filter(component -> component.name().equals(column.name()))
                .findFirst();
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** All that is generated for {@link Everything}. */
    private static final class EverythingColumnsOf {

        @SuppressWarnings("unchecked")
        static List<Column<Everything, ?>> all() throws IllegalAccessException {
            List<Column<Everything, ?>> columns = new ArrayList<>();
            for (Field field : EverythingColumns.class.getDeclaredFields()) {
                if (!Modifier.isPrivate(field.getModifiers()) && Column.class.isAssignableFrom(field.getType())) {
                    columns.add((Column<Everything, ?>) field.get(null));
                }
            }
            return columns;
        }
    }
}
