package dev.cairn.samples.packages;

import dev.cairn.Cairn;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;

/** Stores an archive once, also if that takes several starts of the program. */
final class ArchiveLoader {

    /** One batch is one atomic write: large enough to be quick, small enough to lose little when interrupted. */
    static final int BATCH = 1_000;

    private static final String ARCHIVE = "debian-12";

    private final DebianPackageRepository packages;
    private final LoadProgressRepository progress;

    ArchiveLoader(Cairn db) {
        packages = DebianPackageRepository.of(db);
        progress = LoadProgressRepository.of(db);
    }

    boolean isComplete() {
        return progress.findById(ARCHIVE).map(LoadProgress::complete).orElse(false);
    }

    /**
     * Stores what is not stored yet.
     *
     * <p>Packages and progress are two writes, in this order. If the program ends in between, the next start stores that
     * batch again, and as {@code upsertAll} replaces what is there, nothing comes twice.
     *
     * @param archive the whole archive, in the same order at each start
     * @param listener hears after each batch how many packages are stored
     */
    void load(Iterator<DebianPackage> archive, LongConsumer listener) {
        int stored = progress.findById(ARCHIVE).map(LoadProgress::packages).orElse(0);
        skip(archive, stored);
        List<DebianPackage> batch = new ArrayList<>(BATCH);
        while (archive.hasNext()) {
            batch.add(archive.next());
            if (batch.size() == BATCH || !archive.hasNext()) {
                packages.upsertAll(batch);
                stored += batch.size();
                progress.upsert(new LoadProgress(ARCHIVE, stored, !archive.hasNext()));
                listener.accept(stored);
                batch.clear();
            }
        }
    }

    private static void skip(Iterator<DebianPackage> archive, int count) {
        for (int i = 0; i < count; i++) {
            archive.next();
        }
    }
}
