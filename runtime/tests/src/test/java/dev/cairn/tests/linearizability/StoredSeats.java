package dev.cairn.tests.linearizability;

import dev.cairn.Cairn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jspecify.annotations.Nullable;

/** The calls on a repository, each of which Lincheck may make. */
@Param(name = "id", gen = IntGen.class, conf = "1:3")
@Param(name = "code", gen = IntGen.class, conf = "0:2")
@Param(name = "version", gen = IntGen.class, conf = "1:2")
public final class StoredSeats implements Seats {

    /** What the next ones are stored in: Lincheck makes them itself, one after another. */
    private static @Nullable Cairn database;

    private final Cairn db;
    private final SeatRepository seats;

    static void use(Cairn db) {
        database = db;
    }

    /** Begins with no seats. */
    public StoredSeats() {
        this.db = Objects.requireNonNull(database);
        this.seats = SeatRepository.of(db);
        seats.scanAll().delete();
    }

    @Operation
    @Override
    public String insert(@Param(name = "id") int id, @Param(name = "code") int code) {
        return Seats.outcome(() -> seats.insert(Seat.of(id, code, 0)));
    }

    @Operation
    @Override
    public String update(
            @Param(name = "id") int id, @Param(name = "code") int code, @Param(name = "version") int version) {
        return Seats.outcome(() -> seats.update(Seat.of(id, code, version)));
    }

    @Operation
    @Override
    public String updateByFunction(@Param(name = "id") int id) {
        return Seats.outcome(() -> seats.update(id, Seat::next));
    }

    @Operation
    @Override
    public String upsert(@Param(name = "id") int id, @Param(name = "code") int code) {
        return Seats.outcome(() -> seats.upsert(Seat.of(id, code, 0)));
    }

    @Operation
    @Override
    public String delete(@Param(name = "id") int id, @Param(name = "version") int version) {
        return Seats.outcome(() -> seats.delete(Seat.of(id, 0, version)));
    }

    @Operation
    @Override
    public String deleteById(@Param(name = "id") int id) {
        return Seats.outcome(() -> seats.deleteById(id));
    }

    @Operation
    @Override
    public String insertAll(
            @Param(name = "id") int id,
            @Param(name = "code") int code,
            @Param(name = "id") int other,
            @Param(name = "code") int otherCode) {
        return Seats.outcome(() -> seats.insertAll(List.of(Seat.of(id, code, 0), Seat.of(other, otherCode, 0))));
    }

    @Operation
    @Override
    public String updateAll(
            @Param(name = "id") int id,
            @Param(name = "code") int code,
            @Param(name = "id") int other,
            @Param(name = "code") int otherCode) {
        return Seats.outcome(
                () -> seats.updateAll(SeatsModel.differing(Seat.of(id, code, 1), Seat.of(other, otherCode, 1))));
    }

    @Operation
    @Override
    public String upsertAll(
            @Param(name = "id") int id,
            @Param(name = "code") int code,
            @Param(name = "id") int other,
            @Param(name = "code") int otherCode) {
        return Seats.outcome(
                () -> seats.upsertAll(SeatsModel.differing(Seat.of(id, code, 0), Seat.of(other, otherCode, 0))));
    }

    @Operation
    @Override
    public String deleteAllById(@Param(name = "id") int id, @Param(name = "id") int other) {
        return Seats.outcome(() -> seats.deleteAllById(List.of(id, other)));
    }

    @Operation
    @Override
    public String findById(@Param(name = "id") int id) {
        return Seats.outcome(() -> seats.findById(id));
    }

    @Operation
    @Override
    public String existsById(@Param(name = "id") int id) {
        return Seats.outcome(() -> seats.existsById(id));
    }

    @Operation
    @Override
    public String findAllById(@Param(name = "id") int id, @Param(name = "id") int other) {
        return Seats.outcome(() -> seats.findAllById(List.of(id, other)));
    }

    @Operation
    @Override
    public String findByCode(@Param(name = "code") int code) {
        return Seats.outcome(() -> seats.findByCode(code));
    }

    @Operation
    @Override
    public String existsByCode(@Param(name = "code") int code) {
        return Seats.outcome(() -> seats.existsByCode(code));
    }

    @Operation
    @Override
    public String scanAll() {
        return Seats.outcome(() -> seats.scanAll().toList());
    }

    @Operation
    @Override
    public String scanByValue(@Param(name = "code") int value) {
        return Seats.outcome(() -> seats.scanByValue(value).toList());
    }

    @Operation
    @Override
    public String countByValue(@Param(name = "code") int value) {
        return Seats.outcome(() -> seats.scanByValue(value).count());
    }

    @Operation
    @Override
    public String pageOfIds() {
        return Seats.outcome(() -> seats.scanAll().ids().page(2).items());
    }

    @Operation
    @Override
    public String where(@Param(name = "code") int value) {
        return Seats.outcome(() -> seats.where(SeatColumns.VALUE.eq(value)).toList());
    }

    @Operation
    @Override
    public String swap(@Param(name = "id") int id, @Param(name = "id") int other) {
        return Seats.outcome(() -> db.transactAndGet(tx -> {
            SeatRepository mine = seats.in(tx);
            Optional<Seat> one = mine.findById(id);
            Optional<Seat> two = mine.findById(other);
            return one.isEmpty() || two.isEmpty()
                    ? "absent"
                    : mine.updateAll(SeatsModel.differing(
                            one.get().withCode(two.get().code()),
                            two.get().withCode(one.get().code())));
        }));
    }

    @Operation
    @Override
    public String move(@Param(name = "id") int id, @Param(name = "id") int other) {
        return Seats.outcome(() -> db.transactAndGet(tx -> {
            SeatRepository mine = seats.in(tx);
            Optional<Seat> moved = mine.findById(id);
            if (moved.isEmpty() || mine.existsById(other)) {
                return "impossible";
            }
            mine.delete(moved.get());
            return mine.insert(new Seat(other, moved.get().code(), moved.get().value(), 0));
        }));
    }

    @Operation
    @Override
    public String takeIfFree(@Param(name = "id") int id, @Param(name = "code") int code) {
        return Seats.outcome(() -> db.transactAndGet(tx -> {
            Optional<Seat> owner = seats.in(tx).findByCode(code);
            return owner.isEmpty()
                    ? seats.in(tx).upsert(Seat.of(id, code, 0))
                    : "taken by " + owner.get().id();
        }));
    }

    @Operation
    @Override
    public String readBoth(@Param(name = "id") int id, @Param(name = "id") int other) {
        return Seats.outcome(() -> db.transactions()
                .readOnly()
                .transactAndGet(
                        tx -> "" + seats.in(tx).findById(id) + seats.in(tx).findById(other)));
    }
}
