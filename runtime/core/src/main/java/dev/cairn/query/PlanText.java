package dev.cairn.query;

import dev.cairn.index.KeyRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan in words: one thing a line, its name first. */
final class PlanText {

    private final Plan<?> plan;
    private final List<String> lines = new ArrayList<>();

    PlanText(Plan<?> plan) {
        this.plan = plan;
    }

    @Override
    public String toString() {
        line("filter", plan.filter().toString());
        if (plan.reads().size() == 1) {
            describe(plan.reads().get(0), "");
        } else {
            line("read", "united, each entity once:");
            for (int i = 0; i < plan.reads().size(); i++) {
                lines.add("  " + (i + 1) + ".");
                describe(plan.reads().get(i), "    ");
            }
        }
        line("order", order());
        if (plan.limit() != Long.MAX_VALUE) {
            line("limit", Long.toString(plan.limit()));
        }
        line("cost", cost());
        return String.join("\n", lines);
    }

    private void describe(KeyRead<?> read, String indent) {
        line(indent + "read", read.space().words() + manner(read));
        line(indent + "keys", keys(read));
        line(indent + "exact", conjunction(read.path().exact()));
        if (read.tested()) {
            line(indent + "tested", conjunction(read.path().tested()) + " in the entry");
        }
        line(
                indent + "checked",
                read.exact()
                        ? "nothing" + sparing(read)
                        : conjunction(read.path().residual()));
    }

    private static String manner(KeyRead<?> read) {
        boolean known = read.path().conditions().stream()
                .flatMap(List::stream)
                .noneMatch(condition -> Selectivity.hasParameters(condition.filter()));
        List<KeyRange> ranges = known ? read.ranges(Arguments.NONE) : List.of();
        StringBuilder manner = new StringBuilder();
        if (read.lookup()) {
            manner.append(", looked up");
        } else if (known && ranges.size() != 1) {
            manner.append(", ").append(ranges.size()).append(" ranges");
        }
        if (read.merged() && ranges.size() != 1) {
            manner.append(", merged");
        }
        return manner.append(read.backwards() ? ", backwards" : "").toString();
    }

    private static String keys(KeyRead<?> read) {
        List<? extends List<? extends KeyCondition<?>>> conditions = read.path().conditions();
        if (conditions.isEmpty()) {
            return "all";
        }
        return conditions.stream()
                .flatMap(List::stream)
                .map(condition -> condition.filter() instanceof Disjunction
                        ? "(" + condition.filter() + ")"
                        : condition.filter().toString())
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private String sparing(KeyRead<?> read) {
        if (read.space().ids()) {
            return "";
        }
        if (read.space().covering()) {
            return "; entities come from the index alone";
        }
        return plan.sorted() || plan.reads().size() > 1
                ? "; counting reads the index alone"
                : "; ids and counts come from the index alone";
    }

    private String order() {
        if (plan.ordering().any()) {
            return "as read";
        }
        String order = order(plan.ordering());
        if (plan.sorted()) {
            return order + ", sorted in memory"
                    + (plan.limit() == Long.MAX_VALUE ? "" : ", the first " + plan.limit() + " kept");
        }
        KeyRead<?> read = plan.reads().get(0);
        return order + ", from the " + (read.space().ids() ? "ids" : "index")
                + (read.grouped() ? ", equal ones sorted by id" : "");
    }

    static String order(Ordering<?> ordering) {
        return ordering.orders().stream().map(Order::toString).collect(Collectors.joining(", "));
    }

    private String cost() {
        Estimate estimate = plan.estimate();
        boolean ids = plan.reads().stream().allMatch(read -> read.space().ids());
        return "about " + number(estimate.cost()) + ": " + number(estimate.read()) + " of " + number(estimate.keys())
                + (ids ? " entities" : " entries");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%d", Math.round(value));
    }

    private static String conjunction(List<? extends Filter<?>> parts) {
        return parts.isEmpty()
                ? "nothing"
                : parts.stream()
                        .map(part -> part instanceof Disjunction ? "(" + part + ")" : part.toString())
                        .collect(Collectors.joining(" and "));
    }

    private void line(String name, String text) {
        lines.add(String.format(Locale.ROOT, name.startsWith(" ") ? "%-12s %s" : "%-8s %s", name, text));
    }
}
