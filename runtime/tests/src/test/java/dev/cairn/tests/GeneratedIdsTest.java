package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids that the database gives, through generated repositories. */
class GeneratedIdsTest {

    private static final UUID NIL = new UUID(0, 0);

    @TempDir
    Path directory;

    @Entity
    record Invoice(
            @Id(generated = true) long number,
            @Indexed String customer,
            @Version long version) {}

    @Entity
    record Receipt(String customer, @Id(generated = true) Long number) {}

    @Entity
    record Login(
            @Id(generated = true) UUID id,
            @Indexed(unique = true) String user) {}

    @Entity
    record Order(
            @Id(generated = true) OrderId id,
            String text,
            @Nullable OrderId parent) {}

    record OrderId(Long value) {}

    @Entity
    record Session(@Id(generated = true) SessionId id, String user) {}

    record SessionId(UUID value) {}

    @Test
    void aNumberIsGivenToEachEntityThatComesWithoutOneAndReturned() {
        try (Cairn db = Cairn.inMemory()) {
            GeneratedIdsTest_InvoiceRepository invoices = GeneratedIdsTest_InvoiceRepository.of(db);
            assertThat(invoices.insert(new Invoice(0, "ann", 0))).isEqualTo(new Invoice(1, "ann", 1));
            assertThat(invoices.insertAll(
                            List.of(new Invoice(0, "bob", 0), new Invoice(7, "chosen", 0), new Invoice(0, "cay", 0))))
                    .containsExactly(new Invoice(2, "bob", 1), new Invoice(7, "chosen", 1), new Invoice(8, "cay", 1));
            assertThat(invoices.upsert(new Invoice(0, "dan", 0))).isEqualTo(new Invoice(9, "dan", 1));
            assertThat(invoices.upsertAll(List.of(new Invoice(0, "eve", 5), new Invoice(9, "dan", 0))))
                    .containsExactly(new Invoice(10, "eve", 1), new Invoice(9, "dan", 2));
            assertThat(invoices.scanByCustomer("eve").toList()).containsExactly(new Invoice(10, "eve", 1));
            assertThat(invoices.scanAll().ids().toList()).containsExactly(1L, 2L, 7L, 8L, 9L, 10L);
        }
    }

    @Test
    void onlyStoringGivesIds() {
        try (Cairn db = Cairn.inMemory()) {
            GeneratedIdsTest_InvoiceRepository invoices = GeneratedIdsTest_InvoiceRepository.of(db);
            Invoice first = invoices.insert(new Invoice(0, "ann", 0));
            assertThatThrownBy(() -> invoices.insert(first)).isInstanceOf(DuplicateIdException.class);
            assertThatThrownBy(() -> invoices.update(new Invoice(0, "ann", 1)))
                    .isInstanceOf(EntityNotFoundException.class);
            assertThat(invoices.delete(new Invoice(0, "ann", 1))).isFalse();
            assertThat(invoices.update(1L, old -> new Invoice(1, "bob", old.version())))
                    .isEqualTo(new Invoice(1, "bob", 2));
        }
    }

    @Test
    void nullIsNoIdEither() {
        try (Cairn db = Cairn.inMemory()) {
            GeneratedIdsTest_ReceiptRepository receipts = GeneratedIdsTest_ReceiptRepository.of(db);
            assertThat(receipts.insert(new Receipt("ann", null))).isEqualTo(new Receipt("ann", 1L));
            assertThat(receipts.insert(new Receipt("bob", 0L))).isEqualTo(new Receipt("bob", 2L));

            GeneratedIdsTest_OrderRepository orders = GeneratedIdsTest_OrderRepository.of(db);
            Order first = orders.insert(new Order(null, "a", null));
            assertThat(first.id()).isEqualTo(new OrderId(1L));
            Order second = orders.insert(new Order(new OrderId(0L), "b", first.id()));
            Order third = orders.insert(new Order(new OrderId(null), "c", second.id()));
            assertThat(orders.scanAll().toList()).containsExactly(first, second, third);
            assertThat(orders.findById(new OrderId(3L))).contains(new Order(new OrderId(3L), "c", new OrderId(2L)));

            GeneratedIdsTest_SessionRepository sessions = GeneratedIdsTest_SessionRepository.of(db);
            List<Session> inserted = sessions.insertAll(List.of(
                    new Session(null, "ann"),
                    new Session(new SessionId(null), "bob"),
                    new Session(new SessionId(NIL), "cay")));
            assertThat(sessions.scanAll().toList()).isEqualTo(inserted);
            assertThat(inserted)
                    .allSatisfy(session ->
                            assertThat(session.id().value().version()).isEqualTo(7));
        }
    }

    @Test
    void uuidsGrowAlsoFromOneStartToTheNext() {
        List<Login> inserted = new ArrayList<>();
        for (int start = 0; start < 3; start++) {
            try (Cairn db = Cairn.open(directory)) {
                GeneratedIdsTest_LoginRepository logins = GeneratedIdsTest_LoginRepository.of(db);
                for (int i = 0; i < 100; i++) {
                    inserted.add(logins.insert(new Login(NIL, start + "/" + i)));
                }
                UUID own = new UUID(5, start);
                assertThat(logins.insert(new Login(own, "own" + start)).id()).isEqualTo(own);
                assertThat(logins.scanAll().toList())
                        .filteredOn(login -> login.id().version() == 7)
                        .isEqualTo(inserted);
                Login last = inserted.get(inserted.size() - 1);
                assertThat(logins.findByUser(last.user())).contains(last);
            }
        }
    }

    @Test
    void noNumberIsGivenTwiceByTwoThreadsAndThreeStarts() throws InterruptedException {
        List<Invoice> inserted = new ArrayList<>();
        for (int start = 0; start < 3; start++) {
            try (Cairn db = Cairn.open(directory)) {
                GeneratedIdsTest_InvoiceRepository invoices = GeneratedIdsTest_InvoiceRepository.of(db);
                List<List<Invoice>> own = List.of(new ArrayList<>(), new ArrayList<>());
                List<Thread> threads = own.stream()
                        .map(list -> new Thread(() -> insert(invoices, list)))
                        .toList();
                threads.forEach(Thread::start);
                for (Thread thread : threads) {
                    thread.join();
                }
                own.forEach(inserted::addAll);
                assertThat(invoices.scanAll().toList())
                        .isEqualTo(inserted.stream()
                                .sorted(Comparator.comparingLong(Invoice::number))
                                .toList());
            }
        }
        assertThat(inserted).hasSize(3_600);
        assertThat(inserted.stream().map(Invoice::number)).doesNotHaveDuplicates();
        assertThat(inserted.stream().limit(1_200).map(Invoice::number))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 1_200).boxed().toList());
    }

    /** One by one and in batches, more than the sequence reserves at once. */
    private static void insert(GeneratedIdsTest_InvoiceRepository invoices, List<Invoice> inserted) {
        for (int i = 0; i < 300; i++) {
            inserted.add(invoices.insert(new Invoice(0, "one", 0)));
        }
        inserted.addAll(invoices.insertAll(IntStream.range(0, 300)
                .mapToObj(i -> new Invoice(0, "batch", 0))
                .toList()));
    }
}
