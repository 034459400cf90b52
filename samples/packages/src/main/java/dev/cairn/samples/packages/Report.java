package dev.cairn.samples.packages;

import dev.cairn.Query;
import dev.cairn.Range;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Asks the questions and prints their answers, with what served each and how long it took. */
final class Report {

    private static final int SHOWN = 5;

    private final Questions questions;
    private final PrintStream out;

    Report(Questions questions, PrintStream out) {
        this.questions = questions;
        this.out = out;
    }

    void print() {
        printPackages(ask(
                "The largest packages of section \"games\"",
                "index section_size_bytes",
                () -> questions.largestOf("games", SHOWN)));

        askAboutDependencies();
        askAboutTags();
        askAboutHomepages();

        long large = ask(
                "How many fonts are larger than 10 MB?",
                "index section_size_bytes",
                () -> questions.countOfSize("fonts", Range.greaterThan(10_000_000L)));
        printCount(large);

        printPackages(ask(
                "Who else is looked after by bash's maintainer?",
                "index maintainer",
                () -> questions.maintainedBy("Matthias Klose <doko@debian.org>")));

        printIds(
                ask("Names that start with \"postgresql\"", "the id", () -> questions.namesStartingWith("postgresql")));

        printPackages(ask(
                "Package \"bash\", version \"5.2.15-2+b13\"",
                "the id",
                () -> questions.find("bash", "5.2.15-2+b13").stream().toList()));

        printPackages(ask("All versions of \"linux-source\"", "the id", () -> questions.versionsOf("linux-source")));

        printEntries(ask("What a system cannot do without, by priority", "index priority", questions::essential));
    }

    private void askAboutDependencies() {
        printPackages(ask("Who depends on RocksDB?", "index depends", () -> questions.dependentsOf("librocksdb7.8")));

        Query<PackageId, DebianPackage> games = questions.dependentsOf("libsqlite3-0", "games");
        printPackages(ask("Which games depend on SQLite, the largest first?", "planned, see below", games::toList));
        games.explain().lines().forEach(line -> out.println("  | " + line));
    }

    private void askAboutTags() {
        printPackages(
                ask("What is tagged \"game::tetris\"?", "index tags", () -> questions.taggedWith("game::tetris")));
        printCount(ask(
                "How many are written in Haskell, Lisp or OCaml, according to their tags?",
                "index tags",
                () -> questions.countTaggedWithAnyOf(
                        "implemented-in::haskell", "implemented-in::lisp", "implemented-in::ocaml")));
    }

    private void askAboutHomepages() {
        printCount(ask(
                "How many packages have no homepage?", "index homepage_size_bytes", questions::countWithoutHomepage));
        printPackages(
                ask("The largest of them", "index homepage_size_bytes", () -> questions.largestWithoutHomepage(SHOWN)));
    }

    private <T> T ask(String question, String servedBy, Supplier<T> answer) {
        long start = System.nanoTime();
        T result = answer.get();
        double millis = (System.nanoTime() - start) / 1e6;
        out.printf(Locale.ROOT, "%n%s (%s, %.1f ms)%n", question, servedBy, millis);
        return result;
    }

    private void printCount(long count) {
        out.printf(Locale.ROOT, "  %,d%n", count);
    }

    private void printPackages(List<DebianPackage> packages) {
        Table table = new Table("name", "version", " bytes", "summary");
        for (DebianPackage shown : firstOf(packages)) {
            PackageId id = shown.id();
            table.add(id.name(), id.version(), String.format(Locale.ROOT, "%,d", shown.sizeBytes()), shown.summary());
        }
        print(table, packages.size());
    }

    private void printIds(List<PackageId> ids) {
        Table table = new Table("name", "version");
        firstOf(ids).forEach(id -> table.add(id.name(), id.version()));
        print(table, ids.size());
    }

    private void printEntries(List<DebianPackageIndexes.PriorityEntry> entries) {
        Table table = new Table("priority", "name", "version");
        for (DebianPackageIndexes.PriorityEntry entry : firstOf(entries)) {
            table.add(entry.priority().name(), entry.id().name(), entry.id().version());
        }
        print(table, entries.size());
    }

    private void print(Table table, int rows) {
        out.print(table);
        if (rows > SHOWN) {
            out.printf(Locale.ROOT, "  ... and %,d more%n", rows - SHOWN);
        }
    }

    private static <T> List<T> firstOf(List<T> rows) {
        return rows.subList(0, Math.min(SHOWN, rows.size()));
    }
}
