package dev.cairn.store;

import dev.cairn.ImportException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an export table by table. */
final class Importer {

    private final List<Table<?, ?>> tables;
    private final Import options;

    Importer(List<Table<?, ?>> tables, Import options) {
        this.tables = tables;
        this.options = options;
    }

    /**
     * Reads an export to its end.
     *
     * @param storing whether its entities are stored; else they are only read, to find what cannot be
     */
    Map<String, Long> read(InputStream in, boolean storing) {
        Map<String, Long> counts = new LinkedHashMap<>();
        ExportLines lines = new ExportLines(in);
        ExportHeader last = null;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            ExportHeader header = ExportJson.header(line, lines.number());
            checkParts(last, header, lines.number());
            last = header;
            Table<?, ?> table = find(header, lines.number());
            if (table == null) {
                readTable(line, lines, null);
            } else {
                TableImport<?, ?> reader = new TableImport<>(table, header, options, storing);
                reader.start(lines.number());
                readTable(line, lines, reader);
                counts.merge(table.name(), reader.end(), Long::sum);
            }
        }
        if (last == null) {
            throw new ImportException("The export is empty: it has no line at all.", lines.number(), null);
        }
        checkParts(last, null, lines.number());
        return Collections.unmodifiableMap(counts);
    }

    /** Checks that no table is missing between two, or before or behind one; exports may follow each other. */
    private void checkParts(@Nullable ExportHeader last, @Nullable ExportHeader next, long number) {
        int due = last == null || last.part() == last.parts() ? 1 : last.part() + 1;
        boolean goesOn = due > 1;
        boolean fits = next == null
                ? !goesOn
                : next.part() == due && (last == null || !goesOn || next.parts() == last.parts());
        if (!fits && !options.ignoresChecksum()) {
            throw new ImportException(
                    "The export is cut off or damaged at line " + number + ": part " + due
                            + (last == null ? "" : " of " + last.parts())
                            + " should be there. Export it again, or import what there is with ignoreChecksum().",
                    number,
                    null);
        }
    }

    private void readTable(byte[] header, ExportLines lines, @Nullable TableImport<?, ?> reader) {
        LineDigest digest = new LineDigest();
        digest.add(header);
        long entities = 0;
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (ExportJson.isFooter(line)) {
                check(ExportJson.footer(line, lines.number()), entities, digest.hex(), lines.number());
                return;
            }
            digest.add(line);
            entities++;
            if (reader != null) {
                reader.add(line, lines.number());
            }
        }
        throw new ImportException(
                "The export is cut off behind line " + lines.number()
                        + ": the table has no last line. Export it again.",
                lines.number(),
                null);
    }

    private void check(ExportFooter footer, long entities, String sha256, long number) {
        if (options.ignoresChecksum()) {
            return;
        }
        if (footer.entities() != entities || !footer.sha256().equals(sha256)) {
            throw new ImportException(
                    "The export is damaged, or was edited: line " + number + " speaks of " + footer.entities()
                            + " entities with the hash " + footer.sha256() + ", but there are " + entities + " with "
                            + sha256 + ". Export it again, or import it with ignoreChecksum().",
                    number,
                    null);
        }
    }

    /** The table that takes the entities, also if one of the two was renamed; null if they are not wanted. */
    private @Nullable Table<?, ?> find(ExportHeader header, long number) {
        for (Table<?, ?> table : tables) {
            if (table.name().equals(header.table())) {
                return table;
            }
        }
        for (Table<?, ?> table : tables) {
            if (table.descriptor().formerTables().contains(header.table())
                    || header.formerTables().contains(table.name())) {
                return table;
            }
        }
        if (!options.entities().isEmpty()) {
            return null;
        }
        throw new ImportException(
                "Line " + number + ": table \"" + header.table()
                        + "\" of the export is none that is registered. Call its"
                        + " repository's of(db) before, or name the tables to import by only(…).",
                number,
                null);
    }
}
