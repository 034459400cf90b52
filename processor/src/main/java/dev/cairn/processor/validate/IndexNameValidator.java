package dev.cairn.processor.validate;

import dev.cairn.processor.model.GeneratedFiles;
import dev.cairn.processor.read.Declaration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Checks the indexes of a record against each other: that they differ, and so do their names and classes. */
final class IndexNameValidator {

    private final String record;
    private final String holder;
    private final Report report;

    /** What each class in the holder is there for, by its name in lower case: case may not count in file names. */
    private final Map<String, String> classes = new LinkedHashMap<>();

    IndexNameValidator(Declaration declaration, Report report) {
        this.record = Shown.type(declaration.type());
        this.holder = GeneratedFiles.indexes(declaration.type());
        this.report = report;
    }

    void validate(List<IndexDraft> indexes) {
        classes.put("entity", "that has a class Entity already");
        classes.put(holder.toLowerCase(Locale.ROOT), "that is the name of the class around it");
        List<IndexDraft> before = new ArrayList<>();
        for (IndexDraft index : indexes) {
            if (!repeats(index, before)) {
                checkName(index, before);
            }
            before.add(index);
        }
    }

    private boolean repeats(IndexDraft index, List<IndexDraft> before) {
        for (IndexDraft other : before) {
            if (index.isComplete()
                    && index.columns().equals(other.columns())
                    && index.where().equals(other.where())
                    && index.declaration().unique() == other.declaration().unique()) {
                report.add(Problem.DUPLICATE_INDEX, index.position(), index.subject(), other.shown());
                return true;
            }
        }
        return false;
    }

    private void checkName(IndexDraft index, List<IndexDraft> before) {
        String name = index.name();
        boolean given = !index.declaration().name().value().isEmpty();
        if (!given && !index.isComplete()) {
            return;
        }
        if (!Names.isStable(name)) {
            String example = Names.nearestStable(name, "by_status");
            report.add(Problem.BAD_INDEX_NAME, index.namePosition(), record, name, example);
        } else if (name.length() > Names.MAX_LENGTH) {
            report.add(
                    Problem.LONG_NAME,
                    index.namePosition(),
                    "An index of " + record,
                    name.length(),
                    name,
                    Names.MAX_LENGTH,
                    "name = \"…\"");
        } else if (before.stream().anyMatch(other -> other.name().equals(name))) {
            report.add(Problem.DUPLICATE_INDEX_NAME, index.namePosition(), record, name, name + "_2");
        } else {
            checkClasses(index, name);
        }
    }

    private void checkClasses(IndexDraft index, String name) {
        List<String> own = List.of(Names.upperCamel(name), Names.upperCamel(name) + "Entry");
        for (String className : own) {
            String taken = classes.get(className.toLowerCase(Locale.ROOT));
            if (taken != null) {
                report.add(
                        Problem.INDEX_NAME_CLASH,
                        index.namePosition(),
                        index.subject(),
                        className,
                        holder,
                        taken,
                        "by_" + name);
                return;
            }
        }
        own.forEach(className -> classes.put(
                className.toLowerCase(Locale.ROOT), "index \"" + name + "\" gives " + className + " there already"));
    }
}
