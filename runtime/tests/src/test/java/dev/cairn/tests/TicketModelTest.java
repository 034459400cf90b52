package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.CairnException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random calls through a generated repository and on a plain model do the same, with memory for so few writes that
 * RocksDB writes files all the time, and the database closed and opened again in between.
 */
class TicketModelTest {

    private static final int SESSIONS = Integer.getInteger("cairn.model.sessions", 5);
    private static final int CALLS = 150;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void everyCallDoesWhatThePlainModelDoes(long seed) {
        Random random = new Random(seed);
        Tickets source = new Tickets(random);
        TicketModel model = new TicketModel();
        for (int session = 0; session < SESSIONS; session++) {
            try (Cairn db = Cairn.builder().writeBufferBytes(64 << 10).open(directory)) {
                for (int call = 0; call < CALLS; call++) {
                    if (random.nextInt(10) == 0) {
                        model = transaction(db, model, random, source);
                    } else {
                        assertSame(TicketRepository.of(db), model, random, source);
                    }
                }
                new IndexOracle<>(db.store(TicketIndexes.ENTITY)).assertIndexesFollow(model.tickets());
                assertThat(db.verify().isClean()).isTrue();
            }
        }
    }

    private static final class Abandoned extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** Several calls in one transaction, of which some are abandoned at the end. */
    private static TicketModel transaction(Cairn db, TicketModel model, Random random, Tickets source) {
        TicketModel changed = model.copy();
        boolean fails = random.nextInt(3) == 0;
        try {
            db.transact(tx -> {
                TicketRepository mine = TicketRepository.of(db).in(tx);
                for (int call = 0; call < 5; call++) {
                    assertSame(mine, changed, random, source);
                }
                new IndexOracle<>(tx.store(TicketIndexes.ENTITY)).assertIndexesFollow(changed.tickets());
                if (fails) {
                    throw new Abandoned();
                }
            });
        } catch (Abandoned e) {
            return model;
        }
        return changed;
    }

    private static void assertSame(TicketRepository tickets, TicketModel model, Random random, Tickets source) {
        List<Ticket> batch = new ArrayList<>(List.of(source.next()));
        while (random.nextInt(3) == 0) {
            batch.add(source.next());
        }
        List<Long> ids = batch.stream().map(Ticket::id).toList();
        String folder = batch.get(0).folder();
        switch (random.nextInt(6)) {
            case 0 ->
                assertSame(
                        () -> model.insertAll(batch),
                        () -> tickets.insertAll(batch).size());
            case 1 ->
                assertSame(
                        () -> model.updateAll(batch),
                        () -> tickets.updateAll(batch).size());
            case 2, 3 ->
                assertSame(
                        () -> model.upsertAll(batch),
                        () -> tickets.upsertAll(batch).size());
            case 4 -> assertSame(() -> model.deleteAll(ids), () -> tickets.deleteAllById(ids));
            default ->
                assertSame(() -> model.deleteAll(model.idsOfFolder(folder)), () ->
                        (int) tickets.scanByFolder(folder).delete());
        }
        assertThat(tickets.scanByFolder(folder).ids().toList())
                .containsExactlyInAnyOrderElementsOf(model.idsOfFolder(folder));
        assertThat(tickets.scanAll().count()).isEqualTo(model.tickets().size());
    }

    private static void assertSame(Supplier<Object> onModel, Supplier<Object> onDatabase) {
        assertThat(outcome(onDatabase)).isEqualTo(outcome(onModel));
    }

    private static Object outcome(Supplier<Object> call) {
        try {
            return call.get();
        } catch (CairnException e) {
            return e.getClass();
        }
    }
}
