package dev.cairn.tests;

import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.UniqueViolationException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** What a table of tickets should do, in a plain map. */
final class TicketModel {

    private TreeMap<Long, Ticket> tickets = new TreeMap<>();

    Collection<Ticket> tickets() {
        return tickets.values();
    }

    TicketModel copy() {
        TicketModel copy = new TicketModel();
        copy.tickets = new TreeMap<>(tickets);
        return copy;
    }

    int insertAll(List<Ticket> inserted) {
        Set<Long> ids = new HashSet<>(tickets.keySet());
        inserted.forEach(ticket -> {
            if (!ids.add(ticket.id())) {
                throw new DuplicateIdException("" + ticket.id());
            }
        });
        return upsertAll(inserted);
    }

    int updateAll(List<Ticket> updated) {
        updated.forEach(ticket -> {
            if (!tickets.containsKey(ticket.id())) {
                throw new EntityNotFoundException("" + ticket.id());
            }
        });
        return upsertAll(updated);
    }

    int upsertAll(List<Ticket> upserted) {
        TreeMap<Long, Ticket> next = new TreeMap<>(tickets);
        upserted.forEach(ticket -> next.put(ticket.id(), ticket));
        Set<List<Object>> unique = new HashSet<>();
        for (Ticket ticket : next.values()) {
            boolean codeIsFree = !ticket.isOpen() || unique.add(List.of(ticket.code()));
            boolean mailIsFree = ticket.mail()
                    .map(mail -> unique.add(List.of(mail.toLowerCase(Locale.ROOT), ticket.color())))
                    .orElse(true);
            if (!codeIsFree || !mailIsFree) {
                throw new UniqueViolationException("" + ticket.id(), "some");
            }
        }
        tickets = next;
        return upserted.size();
    }

    int deleteAll(Collection<Long> ids) {
        int before = tickets.size();
        ids.forEach(tickets::remove);
        return before - tickets.size();
    }

    List<Long> idsOfFolder(String folder) {
        return tickets.values().stream()
                .filter(ticket -> ticket.folder().equals(folder))
                .map(Ticket::id)
                .toList();
    }
}
