package dev.cairn.store;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.Filter;
import dev.cairn.query.Order;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Filters and orders put together at random, each with what it means in plain Java. */
final class RandomQuestions {

    /** A filter and its meaning. */
    record Question(Filter<Task> filter, Predicate<Task> meaning) {}

    /** Some orders and their meaning, to which the ids belong. */
    record Arranged(List<Order<Task>> orders, Comparator<Task> meaning) {}

    private static final Comparator<String> BY_CODE_POINT = (a, b) -> {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return Arrays.compare(left, right);
    };

    private final Random random;
    private final List<Task> tasks;

    RandomQuestions(long seed, List<Task> tasks) {
        this.random = new Random(seed);
        this.tasks = tasks;
    }

    Question question(int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(10);
        if (kind < 3) {
            return joined(depth, true);
        }
        if (kind < 5) {
            return joined(depth, false);
        }
        if (kind < 6) {
            Question inner = question(depth - 1);
            return new Question(inner.filter().not(), inner.meaning().negate());
        }
        return comparison();
    }

    private Question joined(int depth, boolean and) {
        List<Question> parts = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i >= 0; i--) {
            parts.add(question(depth - 1));
        }
        List<Filter<Task>> filters = parts.stream().map(Question::filter).toList();
        return and
                ? new Question(
                        Filter.allOf(filters),
                        task -> parts.stream().allMatch(part -> part.meaning().test(task)))
                : new Question(
                        Filter.anyOf(filters),
                        task -> parts.stream().anyMatch(part -> part.meaning().test(task)));
    }

    private Question comparison() {
        return switch (random.nextInt(12)) {
            case 9 -> new Question(TaskColumns.IS_UNFILED.isTrue(), task -> task.folder() == null);
            case 10, 11 ->
                ordered(TaskColumns.OWNER_LENGTH, task -> task.owner().length(), Comparator.naturalOrder());
            case 0 -> text(TaskColumns.ID, Task::id);
            case 1 -> equality(TaskColumns.STATUS, Task::status, Comparator.comparing(Task.Status::name));
            case 2 -> ordered(TaskColumns.CREATED_AT, Task::createdAt, Comparator.naturalOrder());
            case 3 -> text(TaskColumns.FOLDER, Task::folder);
            case 4 -> text(TaskColumns.TOKEN, Task::token);
            case 5 -> text(TaskColumns.OWNER, Task::owner);
            case 6 -> ordered(TaskColumns.DUE, Task::due, Comparator.naturalOrder());
            case 7 -> ordered(TaskColumns.COST, Task::cost, Comparator.naturalOrder());
            default -> {
                String tag = oneOf(RandomTasks.TAGS);
                yield new Question(
                        TaskColumns.TAGS.contains(tag), task -> task.tags().contains(tag));
            }
        };
    }

    private Question text(StringColumn<Task> column, Function<Task, @Nullable String> value) {
        if (random.nextInt(3) > 0) {
            return ordered(column, value, BY_CODE_POINT);
        }
        String whole = some(value);
        int end = whole.offsetByCodePoints(0, random.nextInt(whole.codePointCount(0, whole.length()) + 1));
        String prefix = whole.substring(0, end);
        return new Question(column.startsWith(prefix), task -> {
            String text = value.apply(task);
            return text != null && text.startsWith(prefix);
        });
    }

    private <T> Question ordered(
            OrderedColumn<Task, T> column, Function<Task, @Nullable T> value, Comparator<T> order) {
        T bound = some(value);
        T other = some(value);
        return switch (random.nextInt(8)) {
            case 0 -> new Question(column.lt(bound), present(value, each -> order.compare(each, bound) < 0));
            case 1 -> new Question(column.le(bound), present(value, each -> order.compare(each, bound) <= 0));
            case 2 -> new Question(column.gt(bound), present(value, each -> order.compare(each, bound) > 0));
            case 3 -> new Question(column.ge(bound), present(value, each -> order.compare(each, bound) >= 0));
            case 4 ->
                new Question(
                        column.between(bound, other),
                        present(value, each -> order.compare(each, bound) >= 0 && order.compare(each, other) <= 0));
            default -> equality(column, value, order);
        };
    }

    private <T> Question equality(Column<Task, T> column, Function<Task, @Nullable T> value, Comparator<T> order) {
        T bound = some(value);
        return switch (random.nextInt(6)) {
            case 0 -> new Question(column.isNull(), task -> value.apply(task) == null);
            case 1 -> new Question(column.isNotNull(), task -> value.apply(task) != null);
            case 2 ->
                new Question(
                        column.ne(bound),
                        present(value, each -> order.compare(each, bound) == 0).negate());
            case 3 -> {
                List<T> values = new ArrayList<>();
                for (int i = random.nextInt(5); i > 0; i--) {
                    values.add(some(value));
                }
                yield new Question(
                        column.in(values),
                        present(value, each -> values.stream().anyMatch(one -> order.compare(one, each) == 0)));
            }
            default -> new Question(column.eq(bound), present(value, each -> order.compare(each, bound) == 0));
        };
    }

    private static <T> Predicate<Task> present(Function<Task, @Nullable T> value, Predicate<T> condition) {
        return task -> {
            T present = value.apply(task);
            return present != null && condition.test(present);
        };
    }

    private <T> T some(Function<Task, @Nullable T> value) {
        List<T> found = new ArrayList<>();
        for (Task task : tasks) {
            T each = value.apply(task);
            if (each != null) {
                found.add(each);
            }
        }
        return oneOf(found);
    }

    Arranged arranged() {
        List<Order<Task>> orders = new ArrayList<>();
        Comparator<Task> meaning = (a, b) -> 0;
        for (int i = random.nextInt(3); i >= 0; i--) {
            Arranged next = switch (random.nextInt(7)) {
                case 0 -> by(TaskColumns.ID, Task::id, BY_CODE_POINT);
                case 1 -> by(TaskColumns.STATUS, Task::status, Comparator.comparing(Task.Status::name));
                case 2 -> by(TaskColumns.CREATED_AT, Task::createdAt, Comparator.naturalOrder());
                case 3 -> by(TaskColumns.FOLDER, Task::folder, BY_CODE_POINT);
                case 4 -> by(TaskColumns.OWNER, Task::owner, BY_CODE_POINT);
                case 5 -> by(TaskColumns.DUE, Task::due, Comparator.naturalOrder());
                default -> by(TaskColumns.COST, Task::cost, KeyType.BIG_DECIMAL.comparator());
            };
            orders.addAll(next.orders());
            meaning = meaning.thenComparing(next.meaning());
        }
        return new Arranged(orders, meaning.thenComparing(Task::id, BY_CODE_POINT));
    }

    private <T> Arranged by(Column<Task, T> column, Function<Task, @Nullable T> value, Comparator<T> natural) {
        boolean descending = random.nextBoolean();
        boolean nullsFirst = random.nextInt(3) == 0;
        Order<Task> order = descending ? column.desc() : column.asc();
        Comparator<T> values = descending ? natural.reversed() : natural;
        return new Arranged(
                List.of(nullsFirst ? order.nullsFirst() : order),
                Comparator.comparing(value, nullsFirst ? Comparator.nullsFirst(values) : Comparator.nullsLast(values)));
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
