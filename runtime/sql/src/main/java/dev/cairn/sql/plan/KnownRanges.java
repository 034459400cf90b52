package dev.cairn.sql.plan;

import com.google.common.collect.BoundType;
import com.google.common.collect.Range;
import dev.cairn.query.Column;
import dev.cairn.query.Filter;
import dev.cairn.sql.type.Matching;
import dev.cairn.sql.type.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.Sarg;
import org.jspecify.annotations.Nullable;

/** Points and ranges of known values that a column is looked for in: what Calcite makes of IN, BETWEEN and the like. */
final class KnownRanges {

    private KnownRanges() {}

    /** The filter for what is not null and in one of the ranges; null if there is none. */
    static <V, T> @Nullable Filter<V> of(Column<V, ?> untyped, ScalarType<T> type, Sarg<?> sarg) {
        Column<V, T> column = KnownComparisons.typed(untyped);
        if (sarg.isComplementedPoints()) {
            List<T> points = points(type, sarg.rangeSet.complement().asRanges());
            if (points != null) {
                return column.in(points).not().and(column.isNotNull());
            }
        }
        List<Filter<V>> parts = new ArrayList<>();
        List<T> points = new ArrayList<>();
        for (Range<?> range : sarg.rangeSet.asRanges()) {
            List<T> point = isPoint(range) ? points(type, List.of(range)) : null;
            if (point != null) {
                points.addAll(point);
                continue;
            }
            Filter<V> part = range(column, type, range);
            if (part == null) {
                return null;
            }
            parts.add(part);
        }
        if (!points.isEmpty()) {
            parts.add(0, points.size() == 1 ? column.eq(points.get(0)) : column.in(points));
        }
        return Filter.anyOf(parts);
    }

    private static boolean isPoint(Range<?> range) {
        return range.hasLowerBound()
                && range.hasUpperBound()
                && range.lowerEndpoint().equals(range.upperEndpoint());
    }

    /** The values that are equal to some points; null if for one of them these are not none or one. */
    private static <T> @Nullable List<T> points(ScalarType<T> type, Iterable<? extends Range<?>> ranges) {
        List<T> points = new ArrayList<>();
        for (Range<?> range : ranges) {
            Object value = RexValues.exact(range.lowerEndpoint());
            if (!RexValues.fits(value, type.sqlName())) {
                return null;
            }
            Matching<T> matching = type.matching(value);
            T lowest = matching.lowest();
            if (lowest != null && !Objects.equals(lowest, matching.highest())) {
                return null;
            }
            if (lowest != null) {
                points.add(lowest);
            }
        }
        return points;
    }

    private static <V, T> @Nullable Filter<V> range(Column<V, T> column, ScalarType<T> type, Range<?> range) {
        Filter<V> filter = column.isNotNull();
        if (range.hasLowerBound()) {
            boolean closed = range.lowerBoundType() == BoundType.CLOSED;
            filter = bound(
                    closed ? SqlKind.GREATER_THAN_OR_EQUAL : SqlKind.GREATER_THAN, column, type, range.lowerEndpoint());
        }
        if (filter != null && range.hasUpperBound()) {
            boolean closed = range.upperBoundType() == BoundType.CLOSED;
            Filter<V> upper =
                    bound(closed ? SqlKind.LESS_THAN_OR_EQUAL : SqlKind.LESS_THAN, column, type, range.upperEndpoint());
            filter = upper == null ? null : range.hasLowerBound() ? filter.and(upper) : upper;
        }
        return filter;
    }

    private static <V, T> @Nullable Filter<V> bound(
            SqlKind kind, Column<V, T> column, ScalarType<T> type, Comparable<?> endpoint) {
        Object value = RexValues.exact(endpoint);
        return RexValues.fits(value, type.sqlName()) ? KnownComparisons.compare(kind, column, type, value) : null;
    }
}
