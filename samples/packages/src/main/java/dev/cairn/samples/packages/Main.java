package dev.cairn.samples.packages;

import dev.cairn.Cairn;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Loads the archive into a database, unless it is there already, and asks it questions. */
public final class Main {

    private static final Path DEFAULT_DIRECTORY = Path.of("target", "packages-data");

    /** Set, so that nobody has to ask the terminal, which may not be one. */
    private static final int BAR_WIDTH = 79;

    private Main() {}

    /**
     * Runs the sample.
     *
     * @param args the directory of the database, or nothing for {@code target/packages-data}
     * @throws IOException if the bundled archive cannot be read
     */
    public static void main(String... args) throws IOException {
        Path directory = args.length == 0 ? DEFAULT_DIRECTORY : Path.of(args[0]);
        run(directory, System.out, System.err);
    }

    static void run(Path directory, PrintStream out, PrintStream console) throws IOException {
        try (Cairn db = Cairn.open(directory)) {
            ArchiveLoader loader = new ArchiveLoader(db);
            if (loader.isComplete()) {
                out.printf("The archive is in %s already.%n", directory);
            } else {
                load(loader, out, console);
                out.printf("The archive is in %s now.%n", directory);
            }
            new Report(new Questions(DebianPackageRepository.of(db)), out).print();
        }
    }

    static void load(ArchiveLoader loader, PrintStream out, PrintStream console) throws IOException {
        long start = System.nanoTime();
        try (Archive archive = Archive.open();
                ProgressBar bar = progressBar(console)) {
            loader.load(archive, bar::stepTo);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        out.printf(Locale.ROOT, "Stored %,d packages and their index entries in %.1f s.%n", Archive.SIZE, seconds);
    }

    private static ProgressBar progressBar(PrintStream console) {
        return new ProgressBarBuilder()
                .setTaskName("Loading")
                .setInitialMax(Archive.SIZE)
                .setUpdateIntervalMillis(100)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(console, BAR_WIDTH))
                .build();
    }
}
