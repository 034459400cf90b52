package dev.cairn.store;

import dev.cairn.Finding;
import dev.cairn.backend.PartitionKey;
import dev.cairn.backend.WriteBatch;
import dev.cairn.index.StoredEntry;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One batch of a repair, made while the locks of all ids and unique keys concerned are held.
 *
 * <p>Whether the entity that a unique key names calls for that key cannot change meanwhile, though its id is not locked:
 * whoever claims or gives up a unique key locks it.
 */
final class Mending<K, V> {

    private final Table<K, V> table;
    private final InspectedPlaces<K, V> places;
    private final WriteBatch batch = new WriteBatch();
    /** The stored forms of everything that was read, null for what is absent. */
    private final Map<PartitionKey, byte @Nullable []> read = new LinkedHashMap<>();
    /** What this batch makes of entries, null for those that it deletes. */
    private final Map<PartitionKey, byte @Nullable []> written = new HashMap<>();

    Mending(Table<K, V> table) {
        this.table = table;
        this.places = new InspectedPlaces<>(table);
    }

    /** Judges a place as it is now, and puts it right if that is possible. */
    Finding settle(Suspect<K, V> suspect) {
        CalledEntries called = suspect.id() == null ? CalledEntries.NONE : called(suspect.index(), suspect.id());
        if (!called.areKnown()) {
            return places.finding(suspect, suspect.kind(), suspect.detail() + "; " + called.unknown(), false);
        }
        StoredEntry due = called.at(suspect.key());
        byte[] there = entry(suspect.place());
        return due == null ? remove(suspect, there) : put(suspect, due, there);
    }

    private Finding remove(Suspect<K, V> suspect, byte @Nullable [] there) {
        if (there != null && Objects.equals(places.owner(suspect.index(), suspect.key(), there), suspect.id())) {
            batch.delete(suspect.index().partition(), suspect.key());
            written.put(suspect.place(), null);
        }
        return mended(suspect);
    }

    private Finding put(Suspect<K, V> suspect, StoredEntry due, byte @Nullable [] there) {
        Bytes holder = there != null && due.exclusive() ? places.owner(suspect.index(), suspect.key(), there) : null;
        if (holder != null && !holder.equals(suspect.id())) {
            CalledEntries others = called(suspect.index(), holder);
            if (!others.areKnown()) {
                return places.finding(
                        suspect,
                        suspect.kind(),
                        suspect.detail() + "; it names entity " + places.idText(holder) + ", and " + others.unknown(),
                        false);
            }
            if (others.at(suspect.key()) != null) {
                return places.finding(
                        suspect,
                        Finding.Kind.CONFLICT,
                        "entity " + places.idText(holder) + " has the same key " + InspectedPlaces.hex(suspect.key()),
                        false);
            }
        }
        if (!Arrays.equals(there, due.value())) {
            batch.put(suspect.index().partition(), due.key(), due.value());
            written.put(suspect.place(), due.value());
        }
        return mended(suspect);
    }

    private Finding mended(Suspect<K, V> suspect) {
        return places.finding(suspect, suspect.kind(), suspect.detail(), true);
    }

    private CalledEntries called(OpenIndex<K, V> index, Bytes id) {
        byte[] stored = read(new PartitionKey(table.partition(), id.array()));
        return stored == null
                ? CalledEntries.NONE
                : InspectedEntity.of(table, id, stored).entries(table, index);
    }

    private byte @Nullable [] entry(PartitionKey place) {
        byte[] stored = read(place);
        return written.containsKey(place) ? written.get(place) : stored;
    }

    private byte @Nullable [] read(PartitionKey place) {
        if (!read.containsKey(place)) {
            read.put(place, table.backend().get(place.partition(), place.key()));
        }
        return read.get(place);
    }

    /**
     * Writes the batch.
     *
     * @param expecting whether it shall depend on everything that was read
     */
    void write(boolean expecting) {
        if (batch.isEmpty()) {
            return;
        }
        if (expecting) {
            read.forEach(this::expect);
        }
        table.backend().write(batch, table.durability());
    }

    private void expect(PartitionKey place, byte @Nullable [] value) {
        if (value == null) {
            batch.expectAbsent(place.partition(), place.key());
        } else {
            batch.expectEquals(place.partition(), place.key(), value);
        }
    }
}
