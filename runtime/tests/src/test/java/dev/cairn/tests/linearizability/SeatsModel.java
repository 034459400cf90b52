package dev.cairn.tests.linearizability;

import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.StaleEntityException;
import dev.cairn.UniqueViolationException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one thread alone would see, in a plain map. */
public final class SeatsModel implements Seats {

    private TreeMap<Integer, Seat> seats = new TreeMap<>();

    private List<Seat> put(List<Seat> changed) {
        TreeMap<Integer, Seat> next = new TreeMap<>(seats);
        for (Seat seat : changed) {
            Seat old = seats.get(seat.id());
            next.put(seat.id(), seat.withVersion(old == null ? 1 : old.version() + 1));
        }
        Set<Integer> codes = new HashSet<>();
        for (Seat seat : next.values()) {
            if (seat.code() != null && !codes.add(seat.code())) {
                throw new UniqueViolationException("" + seat.id(), "code");
            }
        }
        seats = next;
        return changed.stream().map(seat -> next.get(seat.id())).toList();
    }

    private List<Seat> insertAll(List<Seat> inserted) {
        Set<Integer> ids = new HashSet<>(seats.keySet());
        for (Seat seat : inserted) {
            if (!ids.add(seat.id())) {
                throw new DuplicateIdException("" + seat.id());
            }
        }
        return put(inserted);
    }

    private List<Seat> updateAll(List<Seat> updated) {
        updated.forEach(seat -> required(seat.id()));
        updated.forEach(this::checkVersion);
        return put(updated);
    }

    private Seat required(int id) {
        return Optional.ofNullable(seats.get(id)).orElseThrow(() -> new EntityNotFoundException("" + id));
    }

    private void checkVersion(Seat seat) {
        if (required(seat.id()).version() != seat.version()) {
            throw new StaleEntityException("" + seat.id());
        }
    }

    private boolean remove(int id) {
        return seats.remove(id) != null;
    }

    private List<Seat> where(Predicate<Seat> condition) {
        return seats.values().stream().filter(condition).toList();
    }

    private static Predicate<Seat> hasCode(@Nullable Integer code) {
        return seat -> code != null && code.equals(seat.code());
    }

    @Override
    public String insert(int id, int code) {
        return Seats.outcome(() -> insertAll(List.of(Seat.of(id, code, 0))).get(0));
    }

    @Override
    public String update(int id, int code, int version) {
        return Seats.outcome(
                () -> updateAll(List.of(Seat.of(id, code, version))).get(0));
    }

    @Override
    public String updateByFunction(int id) {
        return Seats.outcome(() -> put(List.of(required(id).next())).get(0));
    }

    @Override
    public String upsert(int id, int code) {
        return Seats.outcome(() -> put(List.of(Seat.of(id, code, 0))).get(0));
    }

    @Override
    public String delete(int id, int version) {
        return Seats.outcome(() -> {
            if (seats.containsKey(id)) {
                checkVersion(Seat.of(id, 0, version));
            }
            return remove(id);
        });
    }

    @Override
    public String deleteById(int id) {
        return "" + remove(id);
    }

    @Override
    public String insertAll(int id, int code, int other, int otherCode) {
        return Seats.outcome(() -> insertAll(List.of(Seat.of(id, code, 0), Seat.of(other, otherCode, 0))));
    }

    @Override
    public String updateAll(int id, int code, int other, int otherCode) {
        return Seats.outcome(() -> updateAll(differing(Seat.of(id, code, 1), Seat.of(other, otherCode, 1))));
    }

    @Override
    public String upsertAll(int id, int code, int other, int otherCode) {
        return Seats.outcome(() -> put(differing(Seat.of(id, code, 0), Seat.of(other, otherCode, 0))));
    }

    static List<Seat> differing(Seat one, Seat other) {
        return one.id() == other.id() ? List.of(other) : List.of(one, other);
    }

    @Override
    public String deleteAllById(int id, int other) {
        int before = seats.size();
        remove(id);
        remove(other);
        return "" + (before - seats.size());
    }

    @Override
    public String findById(int id) {
        return "" + Optional.ofNullable(seats.get(id));
    }

    @Override
    public String existsById(int id) {
        return "" + seats.containsKey(id);
    }

    @Override
    public String findAllById(int id, int other) {
        return "" + foundOf(List.of(id, other));
    }

    private List<Seat> foundOf(List<Integer> ids) {
        return ids.stream().filter(seats::containsKey).map(this::required).toList();
    }

    @Override
    public String findByCode(int code) {
        return "" + where(hasCode(code)).stream().findFirst();
    }

    @Override
    public String existsByCode(int code) {
        return "" + !where(hasCode(code)).isEmpty();
    }

    @Override
    public String scanAll() {
        return "" + seats.values();
    }

    @Override
    public String scanByValue(int value) {
        return where(value);
    }

    @Override
    public String countByValue(int value) {
        return "" + where(seat -> seat.value() == value).size();
    }

    @Override
    public String pageOfIds() {
        return "" + new ArrayList<>(seats.keySet()).subList(0, Math.min(2, seats.size()));
    }

    @Override
    public String where(int value) {
        return "" + where(seat -> seat.value() == value);
    }

    @Override
    public String swap(int id, int other) {
        return Seats.outcome(() -> {
            if (foundOf(List.of(id, other)).size() < 2) {
                return "absent";
            }
            Seat one = required(id);
            Seat two = required(other);
            return put(differing(one.withCode(two.code()), two.withCode(one.code())));
        });
    }

    @Override
    public String move(int id, int other) {
        return Seats.outcome(() -> {
            if (!seats.containsKey(id) || seats.containsKey(other)) {
                return "impossible";
            }
            Seat moved = required(id);
            remove(id);
            return insertAll(List.of(new Seat(other, moved.code(), moved.value(), 0)))
                    .get(0);
        });
    }

    @Override
    public String takeIfFree(int id, int code) {
        List<Seat> owner = where(hasCode(code));
        return owner.isEmpty() ? upsert(id, code) : "taken by " + owner.get(0).id();
    }

    @Override
    public String readBoth(int id, int other) {
        return "" + Optional.ofNullable(seats.get(id)) + Optional.ofNullable(seats.get(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SeatsModel model && model.seats.equals(seats);
    }

    @Override
    public int hashCode() {
        return seats.hashCode();
    }
}
