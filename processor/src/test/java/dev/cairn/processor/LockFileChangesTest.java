package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Message;
import dev.cairn.processor.Toolchain.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of change, by two compilations: the lock file of the first, and what the second says to it. */
class LockFileChangesTest {

    private static final String HEAD = """
            package shop;
            import dev.cairn.annotations.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    private static final Pattern CHANGED = Pattern.compile("\\[SchemaChanged] .* was written: (.*)\\. Compile once with"
            + " -Acairn\\.schema\\.mode=update, and commit the file\\.");
    private static final Pattern INCOMPATIBLE = Pattern.compile(
            "\\[IncompatibleChange] \\w+ does not fit its lock file \\w+\\.json: (.*); or, if that is meant,"
                    + " accept it: @Entity\\(accept = \"(.*)\"\\)\\.");

    @TempDir
    private Path directory;

    private int compilations;

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "int a        | int a, Optional<String> b              | component b added",
                "int a        | int a, @Nullable List<int[]> b         | component b added",
                "int a        | int a, @Default(\"ONE\") int b         | component b added",
                "int a        | @RenamedFrom(\"a\") int b              | component a renamed to b",
                "int a, int b | @RenamedFrom(\"a\") int b, @RenamedFrom(\"b\") int c | component a renamed to b; component b renamed to c",
                "int a        | long a                                 | component a changed from int to long",
                "int a        | Integer a                              | component a changed from int to java.lang.Integer",
                "byte a       | double a                               | component a changed from byte to double",
                "long a       | java.math.BigInteger a                 | component a changed from long to java.math.BigInteger",
                "int a        | @Nullable Integer a                    | component a changed from int to java.lang.Integer; component a nullable",
                "int a        | OptionalInt a                          | component a changed from int to java.util.OptionalInt; component a nullable",
                "String a     | Optional<String> a                     | component a changed from java.lang.String to java.util.Optional<java.lang.String>; component a nullable",
                "Level a      | String a                               | component a changed from shop.Level to java.lang.String",
                "Instant a    | String a                               | component a changed from java.time.Instant to java.lang.String",
                "Level a      | Grade a                                | component a changed from shop.Level to shop.Grade",
                "Point a      | Spot a                                 | component a changed from shop.Point to shop.Spot",
                "Set<Integer> a | List<Long> a                         | component a changed from java.util.Set<java.lang.Integer> to java.util.List<java.lang.Long>",
                "int[] a      | List<Integer> a                        | component a changed from int[] to java.util.List<java.lang.Integer>",
                "Map<String, Integer> a | SortedMap<String, Long> a    | component a changed from java.util.Map<java.lang.String, java.lang.Integer> to java.util.SortedMap<java.lang.String, java.lang.Long>",
                "int a        | @Indexed int a                         | index a added",
                "@Indexed int a | @RenamedFrom(\"a\") @Indexed int b   | component a renamed to b; index a renamed to b",
                "@Indexed(name = \"x\") int a | @RenamedFrom(\"a\") @Indexed(name = \"x\") int b | component a renamed to b; index x changed from (a:int) to (b:int)",
                "@Indexed int a | @Indexed long a                      | component a changed from int to long; index a changed from (a:int) to (a:long)",
                "@Indexed Level a | @Indexed @Nullable Level a         | component a nullable; index a changed from (a:enum) to (a:enum sparse)",
                "@Indexed int a | @Indexed(version = 1) int a          | index a changed from (a:int) to (a:int) version 1",
                "@Indexed int a | @Indexed(name = \"x\", renamedFrom = \"a\", unique = true) int a | index a renamed to x",
            })
    void whatLosesNothingAsksForAnUpdate(String before, String after, String expected) throws IOException {
        update(record(before));

        List<Message> messages = check(record(after)).problems();

        assertThat(messages)
                .extracting(Message::text)
                .singleElement()
                .asString()
                .matches(CHANGED);
        Matcher changed = CHANGED.matcher(messages.get(0).text());
        assertThat(changed.matches()).isTrue();
        assertThat(changed.group(1)).isEqualTo(expected);
        assertThat(update(record(after)).problems()).isEmpty();
        assertThat(check(record(after)).problems()).isEmpty();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "int a, int b | int a | component b removed. Its values are ignored when entities are read, and gone for good once those are written again. If it is called otherwise now, put @RenamedFrom(\"b\") on the component that it has become",
                "int a        | int a, int b | component b added. Entities that were stored before there was the component have 0 there. Say what they have there by @Default, or make it @Nullable or an Optional",
                "int a        | int a, Level b | component b added. Entities that were stored before there was the component have null there, which it does not allow: they can be read, but not written. Say what they have there by @Default, or make it @Nullable or an Optional",
                "String a     | int a | component a changed from java.lang.String to int. Reading an entity that was stored before then is a SchemaMismatchException. Leave it as it was and add another component for what is new",
                "long a       | int a | component a changed from long to int. An entity with a number that does not fit cannot be read then; that is a SchemaMismatchException. Leave it as it was and add another component for what is new",
                "double a     | float a | component a changed from double to float. Numbers are read as the nearest one that float has then. Leave it as it was and add another component for what is new",
                "List<Long> a | Set<Long> a | component a changed from java.util.List<java.lang.Long> to java.util.Set<java.lang.Long>. Elements that an entity has several times are read once then. Leave it as it was and add another component for what is new",
                "Byte[] a     | byte[] a | component a changed from java.lang.Byte[] to byte[]. Reading an entity that was stored before then is a SchemaMismatchException. Leave it as it was and add another component for what is new",
                "Grade a      | Level a | component a changed from shop.Grade to shop.Level. Reading an entity that was stored before then is a SchemaMismatchException. Leave it as it was and add another component for what is new",
                "Spot a       | Point a | component a changed from shop.Spot to shop.Point. Reading an entity that was stored before then is a SchemaMismatchException. Leave it as it was and add another component for what is new",
                "@Nullable Level a | Level a | component a never null. Entities that were stored without it have null there, which it does not allow: they can be read, but not written. Leave it @Nullable or an Optional",
                "@Default(\"ONE\") int a | int a | component a without default. Entities that were stored before there was the component have 0 there. Leave @Default where it was",
                "@Indexed int a | @Indexed(unique = true) int a | index a changed from (a:int) to unique (a:int). At the next open it is built anew from all entities, before the table can be used; code with the old layout on the same database builds it back. Give the new index another name, with renamedFrom = \"a\", or raise its version to say that it shall be built anew",
                "@Indexed int a | int a | index a removed. At the next open the table refuses writes, until the database is opened with dropUnknownIndexes(). If it is called otherwise now, give that index renamedFrom = \"a\"",
            })
    void whatLosesSomethingSaysWhatAndCanBeAccepted(String before, String after, String expected) throws IOException {
        assertRefusedUntilAccepted(record(before), record(after), expected);
    }

    private void assertRefusedUntilAccepted(String before, String after, String expected) throws IOException {
        update(before);
        String lock = lock();

        List<Message> messages = check(after).problems();

        assertThat(messages)
                .extracting(Message::text)
                .singleElement()
                .asString()
                .matches(INCOMPATIBLE);
        Matcher incompatible = INCOMPATIBLE.matcher(messages.get(0).text());
        assertThat(incompatible.matches()).isTrue();
        assertThat(incompatible.group(1)).isEqualTo(expected);
        assertThat(update(after).problems()).hasSameSizeAs(messages);
        assertThat(lock()).isEqualTo(lock);

        String change = incompatible.group(2);
        String accepting = after.replaceFirst(
                "@Entity\\(\"(\\w+)\"\\)",
                Matcher.quoteReplacement("@Entity(value = \"") + "$1"
                        + Matcher.quoteReplacement("\", accept = \"" + change + "\")"));
        assertThat(check(accepting).problems())
                .singleElement()
                .extracting(Message::text)
                .asString()
                .startsWith("[SchemaChanged]")
                .contains(change + " (accepted)");
        assertThat(update(accepting).problems()).isEmpty();
        assertThat(check(accepting).problems())
                .singleElement()
                .extracting(Message::text)
                .isEqualTo("[StaleAcceptance] Job accepts the change \"" + change
                        + "\", which its lock file does not need accepted." + " Remove it from accept.");
        assertThat(check(after).problems()).isEmpty();
    }

    private String lock() throws IOException {
        return Files.readString(directory.resolve("schema").resolve("jobs.json"));
    }

    @Test
    void anIdDoesNotChange() throws IOException {
        assertRefusedUntilAccepted(
                "@Entity(\"jobs\") record Job(@Id int id, int other) {}",
                "@Entity(\"jobs\") record Job(@Id long id, int other) {}",
                "id changed from id:int to id:long. At the next open the table is refused with a SchemaMismatchException,"
                        + " since an id cannot change its type. Leave the id as it was, or store such entities in another"
                        + " table: @Entity(\"another name\")",
                "component id changed from int to long");
    }

    private void assertRefusedUntilAccepted(String before, String after, String expected, String along)
            throws IOException {
        update(before);
        List<Message> messages = check(after).problems();
        Matcher incompatible = INCOMPATIBLE.matcher(messages.get(0).text());
        assertThat(incompatible.matches()).isTrue();
        assertThat(incompatible.group(1)).isEqualTo(expected);
        String accepting = after.replace("\"jobs\"", "value = \"jobs\", accept = \"" + incompatible.group(2) + "\"");
        assertThat(check(accepting).problems())
                .singleElement()
                .extracting(Message::text)
                .asString()
                .contains(incompatible.group(2) + " (accepted); " + along + ". Compile");
    }

    @Test
    void anIdDoesNotBecomeAnotherComponent() throws IOException {
        assertRefusedUntilAccepted(
                "@Entity(\"jobs\") record Job(@Id int id, int other) {}",
                "@Entity(\"jobs\") record Job(int id, @Id int other) {}",
                "id changed from id:int to other:int. Entities are stored under the values of id: reading one that has"
                        + " another value in other is a CorruptDataException. Leave the id as it was, or store such"
                        + " entities in another table: @Entity(\"another name\")");
    }

    @Test
    void anIdCanBeRenamed() {
        update("@Entity(\"jobs\") record Job(@Id int id) {}");
        assertThat(texts(check("@Entity(\"jobs\") record Job(@RenamedFrom(\"id\") @Id int number) {}")))
                .containsExactly(
                        "[SchemaChanged] Job has changed since its lock file jobs.json was written: component id"
                                + " renamed to number. Compile once with -Acairn.schema.mode=update, and commit the file.");
    }

    @Test
    void anEnumGainsConstantsAndKeepsThem() throws IOException {
        String job = "@Entity(\"jobs\") record Job(@Id int id, List<State> states) {}\n";
        update(job + "enum State { NEW, DONE }");

        assertThat(texts(check(job + "enum State { FIRST, DONE, LATE, NEW }")))
                .singleElement()
                .asString()
                .contains(
                        " was written: constant FIRST of shop.State added; constant LATE of shop.State added. Compile");
        assertRefusedUntilAccepted(
                job + "enum State { NEW, DONE }",
                job + "enum State { NEW }",
                "constant DONE of shop.State removed. Reading an entity or an index entry that has it is a"
                        + " CorruptDataException. If it is called otherwise now, put @RenamedFrom(\"DONE\") on the constant that it has become, else leave it; it can be @Deprecated");
    }

    @Test
    void theNumbersOfConstantsInKeysDoNotChange() throws IOException {
        String job = "@Entity(\"jobs\") record Job(@Id int id, @Indexed Level level, Other other) {}\n";
        String levels = """
                enum Level {
                    LOW("low", 10), HIGH("high", -0x14);
                    final String text; private final int code;
                    Level(String text, int number) { this.text = text; code = number; }
                    @Code int code() { return this.code; }
                }
                enum Other { X(1); final int i; Other(int i) { this.i = i; } @Code int i() { return i; } }
                """;
        update(job + levels);
        assertThat(lock())
                .contains("\"constant shop.Level.HIGH\": \"-20\"")
                .contains("\"constant shop.Level.LOW\": \"10\"")
                .contains("\"constant shop.Other.X\": \"\"");

        assertRefusedUntilAccepted(
                job + levels,
                job + levels.replace("10", "11").replace("X(1)", "X(2)"),
                "code of LOW of shop.Level changed from 10 to 11. Keys that are stored have the old code: indexes do not find"
                        + " what has the constant, or find it under another one, and ids are other ids. Leave the code. If"
                        + " the enum is in no id, it can change together with the version of every index that it is in");
    }

    @Test
    void aNumberThatCannotBeSeenStaysAsItIs() throws IOException {
        String job = "@Entity(\"jobs\") record Job(@Id int id, @Indexed Level level) {}\n";
        update(job + "enum Level { LOW(1); final int i; Level(int i) { this.i = i; } @Code int i() { return i; } }");
        String hidden = job + "enum Level { LOW(1), HIGH(2); final int i; Level(int i) { this.i = i; } @Code int i() {"
                + " return i + 0; } }";

        assertThat(texts(check(hidden)))
                .singleElement()
                .asString()
                .contains("written: constant HIGH of shop.Level added. ");
        update(hidden);
        assertThat(lock())
                .contains("\"constant shop.Level.LOW\": \"1\"")
                .contains("\"constant shop.Level.HIGH\": \"\"");
    }

    @Test
    void recordsWithinTheEntityChangeByTheSameRules() throws IOException {
        String job = "@Entity(\"jobs\") record Job(@Id int id, Optional<Place> place) {}\n";
        String before = job + "record Place(int x, int y) {}";
        update(before);

        assertThat(texts(check(job + "record Place(long x, int y, @Nullable String z) {}")))
                .singleElement()
                .asString()
                .contains(" was written: component x of shop.Place changed from int to long; component z of shop.Place"
                        + " added. Compile");
        assertRefusedUntilAccepted(
                before,
                job + "record Place(int x) {}",
                "component y of shop.Place removed. Its values are ignored when entities are read, and gone for good once"
                        + " those are written again. Leave it where it was");
        Files.delete(directory.resolve("schema").resolve("jobs.json"));
        assertRefusedUntilAccepted(
                before,
                job + "record Place(int x, int y, String z) {}",
                "component z of shop.Place added. Entities that were stored before there was the component have null"
                        + " there. Make it @Nullable or an Optional");
        Files.delete(directory.resolve("schema").resolve("jobs.json"));
        assertRefusedUntilAccepted(
                before,
                job + "record Place(int x, String y) {}",
                "component y of shop.Place changed from int to java.lang.String. Reading an entity that was stored before"
                        + " then is a SchemaMismatchException. Leave it as it was and add another component to the record");
    }

    @Test
    void aRenamedTableIsFoundByItsRecord() throws IOException {
        update("@Entity(\"jobs\") record Job(@Id int id) {}");

        assertThat(texts(check("@Entity(\"tasks\") record Job(@Id int id) {}")))
                .containsExactly(
                        "[IncompatibleChange] Job does not fit its lock file jobs.json: table jobs renamed to tasks."
                                + " At the next open the table \"tasks\" is new and empty, and the entities in \"jobs\" stay there"
                                + " unseen. Put @RenamedFrom(\"jobs\") on the record; or, if that is meant, accept it:"
                                + " @Entity(accept = \"table jobs renamed to tasks\").");
        String renamed = "@Entity(\"tasks\") @RenamedFrom(\"jobs\") record Job(@Id int id) {}";
        assertThat(texts(check(renamed)))
                .containsExactly("[SchemaChanged] Job has changed since its lock file jobs.json was written: table jobs"
                        + " renamed to tasks. Compile once with -Acairn.schema.mode=update, and commit the file.");
        update(renamed);
        assertThat(files()).containsExactly("tasks.json");
        assertThat(check(renamed).problems()).isEmpty();
    }

    @Test
    void aTableThatIsNamedAfterARenamedRecordIsFoundByItsComponents() {
        update("@Entity record Job(@Id int id, String owner) {}");

        assertThat(texts(check("@Entity record Task(@Id int id, String owner) {}")))
                .singleElement()
                .asString()
                .contains("job.json: table job renamed to task.");
        assertThat(texts(check("@Entity record Task(@Id int id, int size) {}")))
                .containsExactly("[SchemaChanged] Task has no lock file task.json yet. Compile once with"
                        + " -Acairn.schema.mode=update, and commit the file.");
        assertThat(texts(check("@Entity record Job(@Id int id, String owner) {}\n"
                        + "@Entity record Task(@Id int id, String owner) {}")))
                .containsExactly("[SchemaChanged] Task has no lock file task.json yet. Compile once with"
                        + " -Acairn.schema.mode=update, and commit the file.");
    }

    @Test
    void aRecordCanBeCalledOtherwise() throws IOException {
        update("@Entity(\"jobs\") record Job(@Id int id) {}");
        assertThat(texts(check("@Entity(\"jobs\") record Task(@Id int id) {}")))
                .containsExactly(
                        "[SchemaChanged] Task has changed since its lock file jobs.json was written: record shop.Job"
                                + " is shop.Task now. Compile once with -Acairn.schema.mode=update, and commit the file.");
    }

    @Test
    void anAcceptanceWithAnErrorInItIsAnsweredWithTheRightText() {
        update(record("int a, int b"));
        assertThat(texts(check(
                        record("int a").replace("\"jobs\"", "value = \"jobs\", accept = \"component b remove\""))))
                .anySatisfy(text -> assertThat(text).startsWith("[IncompatibleChange]"))
                .anySatisfy(
                        text -> assertThat(text)
                                .isEqualTo(
                                        "[StaleAcceptance] Job accepts the change \"component b remove\", which its lock file does"
                                                + " not need accepted. Did you mean \"component b removed\"? Remove it from accept."));
    }

    private static String record(String components) {
        return "@Entity(\"jobs\") record Job(@Id String id, " + components + """
                ) { static final int ONE = 1; }
                enum Level { LOW, HIGH }
                enum Grade { LOW, MIDDLE, HIGH }
                record Point(int x, int y) {}
                record Spot(int x, long y, @Nullable String name) {}
                """;
    }

    private Outcome update(String declarations) {
        return compile(declarations, "update");
    }

    private Outcome check(String declarations) {
        return compile(declarations, "check");
    }

    private Outcome compile(String declarations, String mode) {
        TreeMap<String, String> sources = new TreeMap<>();
        sources.put("shop/Declarations.java", HEAD + declarations);
        return Toolchain.JAVAC.compile(
                directory.resolve("compilation" + compilations++),
                sources,
                List.of(RuntimeStubs.CLASSES),
                List.of(
                        "-proc:only",
                        "-Acairn.schema.dir=" + directory.resolve("schema"),
                        "-Acairn.schema.mode=" + mode),
                new CairnProcessor());
    }

    private static List<String> texts(Outcome outcome) {
        return outcome.problems().stream().map(Message::text).toList();
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(directory.resolve("schema"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
