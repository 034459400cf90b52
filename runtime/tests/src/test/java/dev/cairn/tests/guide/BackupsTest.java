package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Backup;
import dev.cairn.Backups;
import dev.cairn.Cairn;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {

    @Test
    void backups(@TempDir Path directory) {
        Path copy = directory.resolve("copy");
        Path backups = directory.resolve("backups");
        Path restored = directory.resolve("restored");
        try (Cairn db = Cairn.open(directory.resolve("db"))) {
            InvoiceRepository.of(db).insert(new Invoice(0, "Ada"));

            db.checkpoint(copy);
            Backup backup = db.backup(backups);

            Backups all = Backups.in(backups);
            all.verify(backup.number());
            all.restore(backup.number(), restored);
            all.keepLatest(5);
        }
        for (Path database : new Path[] {copy, restored}) {
            try (Cairn db = Cairn.open(database)) {
                assertThat(InvoiceRepository.of(db).scanAll().count()).isEqualTo(1);
            }
        }
    }
}
