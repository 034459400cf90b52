package dev.cairn.backend;

import static dev.cairn.backend.Fixture.bytes;
import static dev.cairn.backend.Fixture.inThreads;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StripedKeyLocksTest {

    private final KeyLocks locks = new StripedKeyLocks();

    @Test
    void locksManyKeysInAnyOrderWithoutDeadlock() throws Exception {
        int[] sum = new int[1];
        inThreads(4, number -> {
            Random random = new Random(number);
            for (int round = 0; round < 2_000; round++) {
                List<Integer> numbers = new ArrayList<>(List.of(random.nextInt(20), random.nextInt(20), 7, 7));
                Collections.shuffle(numbers, random);
                KeyLocks.Held held = locks.lock(LockClass.ID, keys(numbers));
                try {
                    sum[0]++;
                } finally {
                    held.close();
                }
            }
            return null;
        });

        assertThat(sum[0]).isEqualTo(8_000);
    }

    @Test
    void locksManyMoreKeysThanItHasStripes() throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            numbers.add(i);
        }
        locks.lock(LockClass.ID, keys(numbers)).close();

        assertFreeForOthers(LockClass.ID, keys(numbers));
    }

    @Test
    void freesTheKeysOnce() throws Exception {
        KeyLocks.Held first = locks.lock(LockClass.ID, keys(List.of(1)));
        first.close();
        KeyLocks.Held second = locks.lock(LockClass.ID, keys(List.of(1)));
        first.close(); // must not free what second holds

        List<String> order = Collections.synchronizedList(new ArrayList<>());
        Thread other = new Thread(() -> {
            KeyLocks.Held held = locks.lock(LockClass.ID, keys(List.of(1)));
            order.add("other");
            held.close();
        });
        other.start();
        while (other.getState() != Thread.State.WAITING && other.isAlive()) {
            Thread.onSpinWait();
        }
        order.add("this");
        second.close();
        other.join();

        assertThat(order).containsExactly("this", "other");
    }

    @Test
    void refusesIdsToAThreadThatHoldsUniqueKeys() throws Exception {
        KeyLocks.Held ids = locks.lock(LockClass.ID, keys(List.of(1)));
        KeyLocks.Held unique = locks.lock(LockClass.UNIQUE, keys(List.of(1)));
        ids.close();

        assertThatIllegalStateException()
                .isThrownBy(() -> locks.lock(LockClass.ID, keys(List.of(2))))
                .withMessageContainingAll("UNIQUE", "ID");
        assertFreeForOthers(LockClass.ID, keys(List.of(1, 2)));

        unique.close();
        locks.lock(LockClass.ID, keys(List.of(2))).close();
    }

    @Test
    void refusesMoreKeysOfAClassToAThreadThatHoldsSome() {
        KeyLocks.Held ids = locks.lock(LockClass.ID, keys(List.of(1)));

        assertThatIllegalStateException().isThrownBy(() -> locks.lock(LockClass.ID, keys(List.of(2))));
        ids.close();
        locks.lock(LockClass.ID, keys(List.of(2))).close();
    }

    @Test
    void doesNotMixTheClasses() throws Exception {
        KeyLocks.Held ids = locks.lock(LockClass.ID, keys(List.of(1)));

        assertFreeForOthers(LockClass.UNIQUE, keys(List.of(1)));
        ids.close();
    }

    @Test
    void locksNothingForNoKeys() {
        KeyLocks.Held nothing = locks.lock(LockClass.UNIQUE, List.of());

        locks.lock(LockClass.ID, keys(List.of(1))).close();
        nothing.close();
        nothing.close();
    }

    @Test
    void isFreedOnlyByTheThreadThatLocked() throws Exception {
        KeyLocks.Held held = locks.lock(LockClass.ID, keys(List.of(1)));

        inThreads(1, number -> assertThatIllegalStateException().isThrownBy(held::close));
        held.close();
        inThreads(1, number -> {
            held.close();
            return null;
        });
        assertFreeForOthers(LockClass.ID, keys(List.of(1)));
    }

    private void assertFreeForOthers(LockClass lockClass, List<PartitionKey> keys) throws Exception {
        inThreads(1, number -> {
            locks.lock(lockClass, keys).close();
            return null;
        });
    }

    private static List<PartitionKey> keys(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> new PartitionKey(new Partition(1), bytes("key" + number)))
                .toList();
    }
}
