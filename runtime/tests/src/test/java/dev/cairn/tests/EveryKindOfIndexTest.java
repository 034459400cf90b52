package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.IndexScan;
import dev.cairn.InvalidEntityException;
import dev.cairn.UniqueViolationException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of a generated repository finds exactly what a filtered full scan finds, whatever was written before. */
class EveryKindOfIndexTest {

    @TempDir
    static Path directory;

    static Stream<Cairn> databases() {
        return Stream.of(Cairn.inMemory(), Cairn.open(directory.resolve("db" + System.nanoTime())));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void findsWhatAFullScanFinds(Cairn db) throws ReflectiveOperationException {
        try (db) {
            TicketRepository repository = TicketRepository.of(db);
            IndexOracle<Long, Ticket> oracle = new IndexOracle<>(db.store(TicketIndexes.ENTITY));
            Map<Long, Ticket> model = new TreeMap<>();
            Random random = new Random(20_261_122);
            Tickets tickets = new Tickets(random);
            for (int round = 0; round < 40; round++) {
                for (int i = 0; i < 15; i++) {
                    step(repository, model, tickets.next(), random.nextInt(4) == 0);
                }
                oracle.assertIndexesFollow(model.values());
                for (Method method : methods()) {
                    assertFinds(repository, method, new TicketFilter(method, tickets, random), model);
                }
            }
            assertThat(model).hasSizeGreaterThan(20);
        }
    }

    private static List<Method> methods() {
        List<Method> methods = Arrays.stream(TicketRepository.class.getDeclaredMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> method.getName().matches("(scan|find|exists)By.*"))
                .sorted(Comparator.comparing(Method::toString))
                .toList();
        assertThat(methods).extracting(Method::getName).contains("scanByWorkZipIsNull", "findByCodeWhereOpen");
        assertThat(methods).hasSizeGreaterThan(35);
        return methods;
    }

    private static void step(TicketRepository repository, Map<Long, Ticket> model, Ticket ticket, boolean delete) {
        if (delete) {
            assertThat(repository.deleteById(ticket.id())).isEqualTo(model.remove(ticket.id()) != null);
        } else if (violates(model, ticket)) {
            assertThatThrownBy(() -> repository.upsert(ticket)).isInstanceOf(UniqueViolationException.class);
        } else {
            repository.upsert(ticket);
            model.put(ticket.id(), ticket);
        }
    }

    private static boolean violates(Map<Long, Ticket> model, Ticket ticket) {
        Map<Long, Ticket> next = new TreeMap<>(model);
        next.put(ticket.id(), ticket);
        Set<Object> keys = new HashSet<>();
        return next.values().stream()
                .anyMatch(each -> (each.isOpen() && !keys.add(each.code()))
                        || (each.mail().isPresent()
                                && !keys.add(List.of(each.mail().get().toLowerCase(Locale.ROOT), each.color()))));
    }

    private static void assertFinds(
            TicketRepository repository, Method method, TicketFilter filter, Map<Long, Ticket> model)
            throws ReflectiveOperationException {
        List<Long> expected =
                model.values().stream().filter(filter::matches).map(Ticket::id).toList();
        String call = method.getName() + Arrays.deepToString(filter.arguments());
        Object found = method.invoke(repository, filter.arguments());
        if (found instanceof IndexScan<?, ?, ?> scan) {
            assertThat(ids(scan.toList())).as(call).containsExactlyInAnyOrderElementsOf(expected);
            List<Long> backward = ids(scan.reverse().toList());
            Collections.reverse(backward);
            assertThat(backward).as(call + " backward").isEqualTo(ids(scan.toList()));
            assertThat(scan.entries().toList()).as(call + " entries").hasSameSizeAs(expected);
        } else if (found instanceof Optional<?> one) {
            assertThat(ids(one.stream().toList())).as(call).isEqualTo(expected);
        } else {
            assertThat(found).as(call).isEqualTo(!expected.isEmpty());
        }
    }

    private static List<Long> ids(List<?> tickets) {
        List<Long> ids = new ArrayList<>();
        tickets.forEach(ticket -> ids.add(((Ticket) ticket).id()));
        return ids;
    }

    @Test
    void aNullWithinAComponentIsAnErrorThatNamesTheEntityAndTheIndex() {
        try (Cairn db = Cairn.inMemory()) {
            TicketRepository repository = TicketRepository.of(db);
            Ticket ticket = new Tickets(new Random(1)).next();
            Set<String> labels = new HashSet<>();
            labels.add(null);
            Ticket wrong = new Ticket(
                    7,
                    "x",
                    null,
                    1,
                    null,
                    Optional.empty(),
                    labels,
                    null,
                    Optional.empty(),
                    ticket.color(),
                    1,
                    null,
                    new double[0]);

            assertThatThrownBy(() -> repository.insert(wrong))
                    .isInstanceOf(InvalidEntityException.class)
                    .hasMessageContaining("Entity 7 of table \"ticket\" cannot be in index \"labels_cost\"");

            assertThat(repository.scanAll().count()).isZero();
        }
    }
}
