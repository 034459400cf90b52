package dev.cairn.store;

import dev.cairn.Finding;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells whom entries of a table name, and describes what is wrong with them; never fails, whatever the bytes are. */
final class InspectedPlaces<K, V> {

    private final Table<K, V> table;

    InspectedPlaces(Table<K, V> table) {
        this.table = table;
    }

    /** The encoded id of the entity that an entry names; null if it cannot be read. */
    @Nullable
    Bytes owner(OpenIndex<K, V> index, byte[] key, byte[] value) {
        try {
            byte[] id = index.id(key, value, table.descriptor().idType());
            table.values().decodeId(id);
            return new Bytes(id);
        } catch (RuntimeException e) { // of a key type written by hand, too
            return null;
        }
    }

    String idText(Bytes id) {
        try {
            return table.descriptor().idType().format(table.values().decodeId(id.array()));
        } catch (RuntimeException e) {
            return hex(id.array());
        }
    }

    static String hex(byte[] bytes) {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    Finding finding(Suspect<K, V> suspect) {
        return finding(suspect, suspect.kind(), suspect.detail(), false);
    }

    Finding finding(Suspect<K, V> suspect, Finding.Kind kind, String detail, boolean mended) {
        Bytes id = suspect.id();
        return new Finding(
                kind,
                table.name(),
                Optional.of(suspect.index().definition().name()),
                id == null ? Optional.empty() : Optional.of(idText(id)),
                detail,
                mended);
    }
}
