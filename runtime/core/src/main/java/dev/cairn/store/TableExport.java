package dev.cairn.store;

import dev.cairn.InvalidEntityException;
import dev.cairn.TableProgress;
import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Snapshot;
import dev.cairn.key.ByteRange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the entities of a table as lines between a header and a footer. */
final class TableExport<K, V> {

    private static final int STEP = 1_000;

    private final Table<K, V> table;
    private final OutputStream out;
    private final Consumer<? super TableProgress> progress;
    private final LineDigest digest = new LineDigest();
    private long written;

    TableExport(Table<K, V> table, OutputStream out, Consumer<? super TableProgress> progress) {
        this.table = table;
        this.out = out;
        this.progress = progress;
    }

    /** Writes all entities of a snapshot as one of several parts of an export; returns how many. */
    long write(Snapshot snapshot, int part, int parts, long nextNumber) throws IOException {
        EntityDescriptor<K, V> descriptor = table.descriptor();
        long estimate = table.backend().approximateCount(table.partition(), ByteRange.all());
        boolean numbered = descriptor
                .generatedId()
                .filter(GeneratedId.Sequence.class::isInstance)
                .isPresent();
        writeLine(ExportJson.write(new ExportHeader(
                ExportHeader.FORMAT,
                part,
                parts,
                table.name(),
                descriptor.formerTables(),
                ExportSchema.of(descriptor),
                numbered ? nextNumber : 0,
                estimate)));
        EntityLines<V> lines = EntityLines.writing(descriptor);
        try (KeyValueCursor rows = snapshot.scan(table.partition(), ByteRange.all(), Direction.FORWARD)) {
            while (rows.next()) {
                writeLine(line(lines, table.values().decode(rows.key(), rows.value())));
                written++;
                if (written % STEP == 0) {
                    report(estimate);
                }
            }
        }
        writeLine(ExportJson.write(new ExportFooter(written, digest.hex())));
        report(written);
        return written;
    }

    private byte[] line(EntityLines<V> lines, V entity) {
        try {
            return lines.write(entity);
        } catch (InvalidEntityException e) {
            throw new InvalidEntityException(
                    table.values().describe(entity) + " cannot be exported: " + e.getMessage(), e);
        }
    }

    private void report(long total) {
        progress.accept(new TableProgress(table.name(), Optional.empty(), written, total));
    }

    private void writeLine(byte[] line) throws IOException {
        digest.add(line);
        out.write(line);
        out.write('\n');
    }
}
