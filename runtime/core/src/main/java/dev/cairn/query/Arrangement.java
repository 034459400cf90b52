package dev.cairn.query;

import dev.cairn.index.Nulls;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the keys of a path are read so that they come in the order asked for.
 *
 * @param backwards whether greater keys come first
 * @param merged of how many leading columns the values do not count: the ranges are merged by what follows
 * @param ordered the number of leading columns in whose order the keys come
 * @param grouped the same if keys equal in these columns must be put in the order of their ids; else -1
 */
record Arrangement(boolean backwards, int merged, int ordered, int grouped) {

    /** More ranges than this are not read at the same time. */
    private static final long MAX_MERGED = 1024;

    /** Reads the keys as they are. */
    static <V> Arrangement any(KeyPath<V> path, boolean backwards) {
        int merged = leastMerged(path);
        int possible = path.combinations(merged) > MAX_MERGED ? 0 : merged;
        return new Arrangement(backwards, possible, possible, -1);
    }

    /** Finds the way to read a path's keys in an order, if there is one. */
    static <V> Optional<Arrangement> of(
            KeyPath<V> path, Ordering<V> ordering, List<Filter<V>> conjuncts, String idName) {
        if (ordering.any()) {
            return Optional.of(any(path, ordering.idsDescending()));
        }
        List<Order<V>> wanted = ordering.decisive(conjuncts, idName);
        int last = wanted.size() - 1;
        boolean idsLast = ordering.idsDecide()
                && last >= 0
                && wanted.get(last).column().name().equals(idName)
                && wanted.get(last).isDescending() == ordering.idsDescending();
        if (!idsLast) {
            return of(path, wanted, ordering, idName);
        }
        // Entities equal in the others come in this order anyway, but an index may have the id as a column too.
        return of(path, wanted.subList(0, last), ordering, idName).or(() -> of(path, wanted, ordering, idName));
    }

    private static <V> Optional<Arrangement> of(
            KeyPath<V> path, List<Order<V>> wanted, Ordering<V> ordering, String idName) {
        for (int merged = leastMerged(path); merged <= path.single(); merged++) {
            if (path.combinations(merged) > MAX_MERGED) {
                break;
            }
            Match<V> match = new Match<>(path, idName, merged);
            if (match.all(wanted) && (!ordering.idsDecide() || match.ends(ordering.idsDescending()))) {
                return Optional.of(match.arrangement(ordering.idsDescending()));
            }
        }
        return Optional.empty();
    }

    /** An entity with several keys comes once only if the values that it has several of do not count. */
    private static int leastMerged(KeyPath<?> path) {
        int merged = 0;
        if (path.repeats()) {
            while (!path.space().columns().get(merged).multiValued()) {
                merged++;
            }
            merged++;
        }
        return merged;
    }

    private static final class Match<V> {

        private final KeyPath<V> path;
        private final String idName;
        private final int merged;
        private int next;
        private @Nullable Boolean backwards;
        private boolean idMatched;
        private boolean groups;

        Match(KeyPath<V> path, String idName, int merged) {
            this.path = path;
            this.idName = idName;
            this.merged = merged;
            this.next = merged;
        }

        boolean all(List<Order<V>> wanted) {
            for (Order<V> order : wanted) {
                if (!one(order)) {
                    return false;
                }
            }
            return true;
        }

        private boolean one(Order<V> order) {
            List<KeyColumn> columns = path.space().columns();
            while (next < columns.size() && !columns.get(next).holds(order.column()) && path.points(next) == 1) {
                next++;
            }
            if (next == columns.size()) {
                boolean byId = !path.space().ids() && order.column().name().equals(idName) && idsFollow();
                idMatched |= byId;
                return byId && turn(order.isDescending());
            }
            KeyColumn column = columns.get(next);
            if (!column.holds(order.column())
                    || column.multiValued()
                    || column.column().ignoreCase()) {
                return false;
            }
            boolean turned = column.column().descending() != order.isDescending();
            boolean nullsFirst = (column.column().nulls() == Nulls.FIRST) != turned;
            if (path.nullable().get(next) && nullsFirst != order.isNullsFirst()) {
                return false;
            }
            next++;
            idMatched |= path.space().ids() && column.column().name().equals(idName);
            return turn(turned);
        }

        private boolean turn(boolean turned) {
            if (backwards == null) {
                backwards = turned;
            }
            return backwards == turned;
        }

        /** Entries of a unique index with a null are ordered by id in their keys, the others in their values. */
        private boolean idsFollow() {
            return !path.space().unique() || path.nullable().stream().noneMatch(each -> each);
        }

        /** Looks at what follows the columns that were asked for, which the ids have to follow at once. */
        boolean ends(boolean idsDescending) {
            if (idMatched) {
                return true;
            }
            if (path.space().ids()) {
                groups = backwards != null && backwards != idsDescending;
                return true;
            }
            int matched = next;
            while (next < path.space().columns().size() && path.points(next) == 1) {
                next++;
            }
            boolean whole = next == path.space().columns().size();
            next = matched;
            if (backwards == null) {
                return whole && idsFollow();
            }
            boolean alone = whole && merged == 0 && path.space().unique() && idsFollow();
            groups = !alone && (!whole || backwards != idsDescending || !idsFollow());
            return true;
        }

        Arrangement arrangement(boolean idsDescending) {
            return new Arrangement(backwards == null ? idsDescending : backwards, merged, next, groups ? next : -1);
        }
    }
}
