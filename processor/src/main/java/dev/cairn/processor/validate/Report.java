package dev.cairn.processor.validate;

import dev.cairn.processor.read.Position;
import java.util.ArrayList;
import java.util.List;

/** All that is wrong with one declaration. Validators add to it and go on, so that a user sees everything at once. */
public final class Report {

    private final List<Entry> entries = new ArrayList<>();

    /** A problem at its place. */
    public record Entry(Problem problem, Position position, String message) {}

    /** Adds a problem; {@code arguments} fill its template. */
    public void add(Problem problem, Position position, Object... arguments) {
        entries.add(new Entry(problem, position, problem.message(arguments)));
    }

    /** Adds all of {@code other}. */
    public void addAll(Report other) {
        entries.addAll(other.entries);
    }

    /** What was added, in order. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Whether no error was added. */
    public boolean isClean() {
        return entries.stream().noneMatch(entry -> entry.problem().severity() == Problem.Severity.ERROR);
    }
}
