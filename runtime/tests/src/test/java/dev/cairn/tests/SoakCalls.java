package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.EntityScan;
import dev.cairn.OpenTransaction;
import dev.cairn.Page;
import dev.cairn.Range;
import dev.cairn.StaleEntityException;
import dev.cairn.TransactionConflictException;
import dev.cairn.UniqueViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Random calls of every kind on few tickets, which collide all the time, and transfers between few accounts. */
final class SoakCalls {

    static final int ACCOUNTS = 6;
    static final long SUM = 1_000;

    private final Cairn db;
    private final TicketRepository tickets;
    private final AccountRepository accounts;
    private final Random random;
    private final Tickets source;

    SoakCalls(Cairn db, long seed) {
        this.db = db;
        this.tickets = TicketRepository.of(db);
        this.accounts = AccountRepository.of(db);
        this.random = new Random(seed);
        this.source = new Tickets(random);
    }

    static void fill(Cairn db) {
        AccountRepository accounts = AccountRepository.of(db);
        TicketRepository.of(db);
        for (int id = 0; id < ACCOUNTS; id++) {
            accounts.upsert(new Account(id, id == 0 ? SUM : 0, 0));
        }
    }

    /** Makes one call, which may be refused for what others did. */
    void next() {
        try {
            switch (random.nextInt(5)) {
                case 0, 1 -> write();
                case 2 -> read();
                case 3 -> writeWhatAScanFinds();
                default -> transact();
            }
        } catch (DuplicateIdException
                | EntityNotFoundException
                | StaleEntityException
                | UniqueViolationException
                | TransactionConflictException refused) {
            assertThat(refused).hasMessageContaining("\"");
        }
    }

    private void write() {
        Ticket ticket = source.next();
        switch (random.nextInt(9)) {
            case 0 -> tickets.insert(ticket);
            case 1 -> tickets.update(ticket);
            case 2 -> tickets.upsert(ticket);
            case 3 -> tickets.update(ticket.id(), to(ticket));
            case 4 -> tickets.deleteById(ticket.id());
            case 5 -> tickets.insertAll(List.of(ticket, source.next()));
            case 6 -> tickets.upsertAll(List.of(ticket, source.next(), source.next()));
            case 7 -> tickets.deleteAllById(List.of(ticket.id(), source.next().id()));
            default -> {
                Account read = accounts.findById(random.nextInt(ACCOUNTS)).orElseThrow();
                accounts.update(read);
            }
        }
    }

    private static UnaryOperator<Ticket> to(Ticket other) {
        return old -> new Ticket(
                old.id(),
                other.folder(),
                other.dueAt(),
                other.size(),
                other.home(),
                other.work(),
                other.labels(),
                other.cost(),
                other.mail(),
                other.color(),
                other.code(),
                other.colors(),
                other.ratios());
    }

    private void read() {
        Ticket like = source.next();
        switch (random.nextInt(7)) {
            case 0 ->
                tickets.findByCodeWhereOpen(like.code())
                        .ifPresent(found -> assertThat(found.code()).isEqualTo(like.code()));
            case 1 ->
                tickets.findByMailAndColor(like.mail().orElse("none"), like.color())
                        .ifPresent(found -> assertThat(found.color()).isEqualTo(like.color()));
            case 2 ->
                assertThat(tickets.scanByFolder(like.folder()).toList())
                        .allMatch(found -> found.folder().equals(like.folder()));
            case 3 ->
                assertThat(tickets.scanByColors(like.color()).toList())
                        .allMatch(found ->
                                found.colors() != null && found.colors().contains(like.color()));
            case 4 ->
                assertThat(tickets.where(TicketColumns.SIZE.ge(like.size()).and(TicketColumns.FOLDER.eq(like.folder())))
                                .toList())
                        .allMatch(found ->
                                found.size() >= like.size() && found.folder().equals(like.folder()));
            case 5 -> assertThat(pages()).isSorted();
            default -> {
                try (Stream<Long> ids = tickets.scanAll().ids().stream()) {
                    assertThat(ids.limit(random.nextInt(50)).toList()).isSorted();
                }
            }
        }
    }

    private List<Long> pages() {
        List<Long> ids = new ArrayList<>();
        Page<Ticket> page = tickets.scanAll().page(7);
        page.items().forEach(ticket -> ids.add(ticket.id()));
        while (page.next().isPresent()) {
            page = tickets.scanAll().after(page.next().get()).page(7);
            page.items().forEach(ticket -> ids.add(ticket.id()));
        }
        return ids;
    }

    private void writeWhatAScanFinds() {
        Ticket like = source.next();
        EntityScan<Long, Ticket> scan = switch (random.nextInt(5)) {
            case 0 -> tickets.scanByFolder(like.folder());
            case 1 -> tickets.scanBySizeWhereOpen(Range.atLeast(like.size()));
            case 2 -> tickets.scanByLabelsIn(like.labels()).reverse();
            case 3 -> tickets.scanByMailIsNull();
            default -> tickets.scanById(Range.closed(like.id(), like.id() + 5));
        };
        if (random.nextInt(3) == 0) {
            scan.limit(4).delete();
        } else {
            // What is unique stays, so that the whole is not refused each time.
            scan.update(old -> new Ticket(
                    old.id(),
                    like.folder(),
                    like.dueAt(),
                    like.size(),
                    like.home(),
                    like.work(),
                    like.labels(),
                    old.cost(),
                    old.mail(),
                    old.color(),
                    old.code(),
                    like.colors(),
                    like.ratios()));
        }
    }

    private void transact() {
        switch (random.nextInt(4)) {
            case 0 -> db.transact(tx -> transfer(accounts.in(tx), tickets.in(tx)));
            case 1 -> {
                try (OpenTransaction open = db.transactions().begin()) {
                    transfer(accounts.in(open.transaction()), tickets.in(open.transaction()));
                    if (random.nextBoolean()) {
                        open.commit();
                    }
                }
            }
            case 2 -> db.transact(tx -> exchange(tickets.in(tx)));
            default ->
                db.transactions().readOnly().transact(tx -> {
                    List<Account> all = accounts.in(tx).scanAll().toList();
                    assertThat(all.stream().mapToLong(Account::amount).sum()).isEqualTo(SUM);
                    assertThat(accounts.in(tx)
                                    .where(AccountColumns.AMOUNT.ge(Long.MIN_VALUE))
                                    .toList())
                            .containsExactlyInAnyOrderElementsOf(all);
                    assertThat(tickets.in(tx).scanByFolder(Range.all()).count())
                            .isEqualTo(tickets.in(tx).scanAll().count());
                });
        }
    }

    private void transfer(AccountRepository ours, TicketRepository theirs) {
        int from = random.nextInt(ACCOUNTS);
        int to = (from + 1 + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
        ours.update(ours.findById(from).orElseThrow().plus(-1));
        ours.update(to, account -> account.plus(1));
        theirs.deleteById(source.next().id());
        Ticket ticket = source.next();
        if (!theirs.existsById(ticket.id()) && !theirs.existsByCodeWhereOpen(ticket.code())) {
            theirs.insert(ticket);
        }
    }

    /** Lets one ticket take all that another has, unique values included. */
    private void exchange(TicketRepository ours) {
        Optional<Ticket> one = ours.findById(source.next().id());
        Optional<Ticket> two = ours.findById(source.next().id());
        if (one.isPresent() && two.isPresent() && one.get().id() != two.get().id()) {
            ours.updateAll(List.of(to(two.get()).apply(one.get()), to(one.get()).apply(two.get())));
        }
    }
}
