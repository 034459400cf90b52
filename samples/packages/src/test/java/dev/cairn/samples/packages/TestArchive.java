package dev.cairn.samples.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The whole archive as a list, the model that the database is compared with. */
final class TestArchive {

    static final List<DebianPackage> ALL = read();

    static final Comparator<DebianPackage> BY_ID = Comparator.comparing(
            DebianPackage::id, Comparator.comparing(PackageId::name).thenComparing(PackageId::version));

    private TestArchive() {}

    private static List<DebianPackage> read() {
        List<DebianPackage> packages = new ArrayList<>(Archive.SIZE);
        try (Archive archive = Archive.open()) {
            archive.forEachRemaining(packages::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(packages);
    }
}
