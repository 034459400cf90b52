package dev.cairn.backend.rocksdb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CursorTurnTest {

    private static final int TURNS = 200_000;

    private final CursorTurn turn = new CursorTurn();
    private int taken;

    @Test
    void oneIsInAtATimeAndSeesWhatTheLastOneDid() {
        CompletableFuture<Void> other = CompletableFuture.runAsync(this::takeTurns);
        takeTurns();
        other.join();

        assertThat(taken).isEqualTo(2 * TURNS);
    }

    @Test
    void whoEndsAllTurnsWaitsForTheOneUnderWay() {
        AtomicBoolean ended = new AtomicBoolean();
        assertThat(turn.begin()).isTrue();
        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> turn.begin() && ended.get());
        ended.set(true);
        turn.end();

        assertThat(closing.join()).isTrue();
    }

    @Test
    void whoWaitsIsToldThatThereIsNoMoreTurn() {
        assertThat(turn.begin()).isTrue();
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(turn::begin);
        turn.endAll();

        assertThat(waiting.join()).isFalse();
        assertThat(turn.begin()).isFalse();
    }

    private void takeTurns() {
        for (int i = 0; i < TURNS; i++) {
            if (turn.begin()) {
                taken++;
                turn.end();
            }
        }
    }
}
