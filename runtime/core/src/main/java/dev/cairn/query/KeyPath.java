package dev.cairn.query;

import dev.cairn.index.KeyRange;
import dev.cairn.key.ByteRange;
import dev.cairn.query.KeyCondition.Support;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the keys of one index, or the ids, answer a filter: the conditions on its leading columns, all but the last of
 * which bind their column to single values, and what has to be checked of each entity.
 *
 * @param space the keys
 * @param conditions for each of the leading columns that are used, what is asked of it
 * @param single how many of these columns are bound to single values
 * @param exact the parts of the filter that hold for every entity found
 * @param tested the parts that the entry decides, checked before the entity is read
 * @param residual the parts that must be checked with the entity
 * @param nullable for each column of the space, whether it may be without a value in an entity that is asked for
 */
record KeyPath<V>(
        KeySpace space,
        List<List<KeyCondition<V>>> conditions,
        int single,
        List<Filter<V>> exact,
        List<Filter<V>> tested,
        List<Filter<V>> residual,
        List<Boolean> nullable) {

    /** More combinations of single values than this are not looked for one by one, unless it is one column's. */
    static final long MAX_COMBINATIONS = 1024;

    /** The ways to use a space: more than one if an entity must have several elements of which one can be looked for. */
    static <V> List<KeyPath<V>> all(KeySpace space, List<Filter<V>> conjuncts) {
        List<Filter<V>> elements = new ArrayList<>();
        for (KeyColumn column : space.columns()) {
            if (column.multiValued()) {
                conjuncts.stream()
                        .filter(part -> KeyCondition.of(part, column).support() != Support.UNSUPPORTED)
                        .forEach(elements::add);
            }
        }
        return elements.isEmpty()
                ? of(space, conjuncts, conjuncts).stream().toList()
                : elements.stream()
                        .flatMap(element -> of(space, conjuncts, List.of(element)).stream())
                        .toList();
    }

    private static <V> Optional<KeyPath<V>> of(KeySpace space, List<Filter<V>> conjuncts, List<Filter<V>> elements) {
        Set<Filter<V>> exact = new LinkedHashSet<>();
        if (!space.where().isEmpty()) {
            conjuncts.stream()
                    .filter(part -> NullLogic.isTrue(part, space.where()))
                    .forEach(exact::add);
            if (exact.isEmpty()) {
                return Optional.empty();
            }
        }
        List<Boolean> nullable = new ArrayList<>();
        for (KeyColumn column : space.columns()) {
            boolean possible = column.nullable() && NullLogic.accepts(conjuncts, column);
            if (possible && column.sparse()) {
                return Optional.empty();
            }
            nullable.add(possible);
        }
        Walk<V> walk = new Walk<>(conjuncts, elements);
        space.columns().stream().takeWhile(walk::use).forEach(column -> {});
        for (int i = walk.single; i < space.columns().size(); i++) {
            if (space.columns().get(i).multiValued()) {
                return Optional.empty();
            }
        }
        exact.addAll(walk.exact);
        conjuncts.stream()
                .filter(part -> space.columns().stream()
                        .anyMatch(column -> column.sparse() && NullLogic.isNotNull(part, column)))
                .forEach(exact::add);
        Map<Boolean, List<Filter<V>>> others = conjuncts.stream()
                .filter(part -> !exact.contains(part))
                .collect(Collectors.partitioningBy(part -> !space.ids() && !space.covering() && space.decides(part)));
        return Optional.of(new KeyPath<>(
                space,
                List.copyOf(walk.conditions),
                walk.single,
                List.copyOf(exact),
                others.getOrDefault(true, List.of()),
                others.getOrDefault(false, List.of()),
                List.copyOf(nullable)));
    }

    /** Goes through the columns and takes what it can use. */
    private static final class Walk<V> {

        private final List<Filter<V>> conjuncts;
        /** What may be asked of a multi-valued column. */
        private final List<Filter<V>> elements;

        private final List<List<KeyCondition<V>>> conditions = new ArrayList<>();
        private final List<Filter<V>> exact = new ArrayList<>();
        private int single;
        private long combinations = 1;

        Walk(List<Filter<V>> conjuncts, List<Filter<V>> elements) {
            this.conjuncts = conjuncts;
            this.elements = elements;
        }

        /** Uses what is asked of a column, and tells whether the next one can be used too. */
        boolean use(KeyColumn column) {
            List<KeyCondition<V>> usable = (column.multiValued() ? elements : conjuncts)
                    .stream()
                            .map(part -> KeyCondition.of(part, column))
                            .filter(condition -> condition.support() != Support.UNSUPPORTED)
                            .toList();
            long points = usable.stream()
                    .filter(KeyCondition::single)
                    .mapToLong(KeyCondition::points)
                    .min()
                    .orElse(-1);
            boolean tooMany = single > 0 && points > 1 && points * combinations > MAX_COMBINATIONS;
            if (usable.isEmpty() || tooMany) {
                return false;
            }
            conditions.add(usable);
            usable.stream()
                    .filter(condition -> condition.support() == Support.EXACT)
                    .forEach(condition -> exact.add(condition.filter()));
            if (points < 0) {
                return false;
            }
            single++;
            combinations *= points;
            return true;
        }
    }

    /** Whether something of the filter narrows down the keys. */
    boolean narrowed() {
        return !exact.isEmpty() || !conditions.isEmpty();
    }

    /** The greatest number of values that a column is bound to; of one that is not bound to single values, -1. */
    long points(int column) {
        return column >= single
                ? -1
                : conditions.get(column).stream()
                        .filter(KeyCondition::single)
                        .mapToLong(KeyCondition::points)
                        .min()
                        .orElse(-1);
    }

    /** The greatest number of combinations of values of the first columns. */
    long combinations(int columns) {
        long product = 1;
        for (int i = 0; i < columns; i++) {
            product *= points(i);
        }
        return product;
    }

    /** Whether each range is one whole key of the space. */
    boolean lookup() {
        boolean whole = single == space.columns().size() && nullable.stream().noneMatch(each -> each);
        return whole && (space.ids() || space.unique());
    }

    /** Whether the keys are those of some values of the first column, or all, and every one is of what is asked for. */
    boolean counted() {
        return space.counted() && conditions.size() <= 1 && tested.isEmpty() && residual.isEmpty();
    }

    /** Whether an entity can have several keys in the ranges. */
    boolean repeats() {
        for (int i = 0; i < single; i++) {
            if (space.columns().get(i).multiValued() && points(i) > 1) {
                return true;
            }
        }
        return false;
    }

    /**
     * The keys to be read.
     *
     * @param merged of how many leading columns the values do not count when several ranges are merged
     * @return disjoint ranges in key order
     */
    List<KeyRange> ranges(Arguments arguments, int merged) {
        List<Prefix> prefixes = List.of(new Prefix(new byte[0], 0));
        for (int i = 0; i < single; i++) {
            List<Prefix> longer = new ArrayList<>();
            List<ByteRange> values = ranges(i, arguments).ranges();
            for (Prefix prefix : prefixes) {
                for (ByteRange value : values) {
                    longer.add(prefix.followedBy(value.from(), i < merged));
                }
            }
            prefixes = longer;
        }
        List<ByteRange> tails = conditions.size() > single
                ? ranges(single, arguments).coalesced().ranges()
                : List.of(ByteRange.all());
        List<KeyRange> ranges = new ArrayList<>();
        for (Prefix prefix : prefixes) {
            tails.forEach(tail -> ranges.add(prefix.with(tail)));
        }
        return ranges;
    }

    /** The bytes of some columns, of which the first {@code bound} do not count in the order. */
    private record Prefix(byte[] key, int bound) {

        Prefix followedBy(byte[] value, boolean bindsIt) {
            byte[] longer = concat(key, value);
            return new Prefix(longer, bindsIt ? longer.length : bound);
        }

        KeyRange with(ByteRange tail) {
            byte[] to = tail.to();
            ByteRange bytes = ByteRange.of(
                    concat(key, tail.from()), to == null ? ByteRange.prefix(key).to() : concat(key, to));
            return new KeyRange(bytes, bound);
        }
    }

    private ByteRanges ranges(int column, Arguments arguments) {
        return conditions.get(column).stream()
                .map(condition -> condition.ranges(arguments))
                .reduce(ByteRanges.ALL, ByteRanges::intersection);
    }

    private static byte[] concat(byte[] head, byte[] tail) {
        byte[] all = Arrays.copyOf(head, head.length + tail.length);
        System.arraycopy(tail, 0, all, head.length, tail.length);
        return all;
    }
}
