package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Message;
import dev.cairn.processor.Toolchain.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lock files over several compilations: what is written, and what comes of it. */
class LockFileTest {

    private static final String HEAD = """
            package shop;
            import dev.cairn.annotations.*;
            import java.time.Instant;
            import java.util.*;
            import org.jspecify.annotations.Nullable;
            """;

    private static final String JOB = """
            @Entity("jobs")
            @Indexed({"status", "createdAt desc"})
            @Indexed(value = "place.city nulls last", include = "size")
            @Indexed("band")
            @Indexed(value = "size", where = "isOpen", version = 2, name = "open_size")
            record Job(
                    @Id JobId id,
                    @Indexed(unique = true, ignoreCase = true) @Nullable String key,
                    Status status,
                    Instant createdAt,
                    @Default("PLACE") Place place,
                    Optional<Long> size,
                    @Indexed Set<String> tags,
                    Map<String, Pair<Status, int[]>> more) {
                static final Place PLACE = new Place(null, null);
                Band band() { return Band.LOW; }
                boolean isOpen() { return true; }
            }
            record JobId(String owner, long number) {}
            record Place(@Nullable String city, Place[] near) {}
            record Pair<A, B>(A first, B second) {}
            enum Status { NEW, DONE }
            enum Band { LOW }
            """;

    @TempDir
    private Path directory;

    private int compilations;

    @Test
    void theFileHasOneFactALine() throws IOException {
        assertThat(update(JOB).problems()).isEmpty();

        assertThat(lock("jobs")).isEqualTo("""
                {
                  "cairn": "1",
                  "component createdAt": "java.time.Instant",
                  "component id": "shop.JobId",
                  "component key": "java.lang.String?",
                  "component more": "java.util.Map<java.lang.String, shop.Pair<shop.Status, int[]>>",
                  "component place": "shop.Place default",
                  "component size": "java.util.Optional<java.lang.Long>?",
                  "component status": "shop.Status",
                  "component tags": "java.util.Set<java.lang.String>",
                  "constant shop.Band.LOW": "",
                  "constant shop.Status.DONE": "",
                  "constant shop.Status.NEW": "",
                  "id": "id:record(string,long)",
                  "index band": "(band:enum)",
                  "index key": "unique (key:string ignoring case sparse)",
                  "index open_size": "(size:long sparse) where isOpen version 2",
                  "index place_city": "(place.city:string nulls last) including (size:java.util.Optional<java.lang.Long>)",
                  "index status_created_at": "(status:enum, createdAt:instant desc)",
                  "index tags": "(tags:string elements)",
                  "part shop.JobId.number": "long",
                  "part shop.JobId.owner": "java.lang.String",
                  "part shop.Pair.first": "#1",
                  "part shop.Pair.second": "#2",
                  "part shop.Place.city": "java.lang.String",
                  "part shop.Place.near": "shop.Place[]",
                  "record": "shop.Job",
                  "table": "jobs"
                }
                """);
    }

    @Test
    void theSameIsAResourceOfEveryCompilation() throws IOException {
        Outcome updated = update(JOB);
        Outcome plain = compile(JOB, List.of());

        Path resource = Path.of("META-INF/cairn/shop.Job.json");
        assertThat(plain.classes().resolve(resource))
                .hasSameTextualContentAs(updated.classes().resolve(resource))
                .hasContent(lock("jobs"));
    }

    @Test
    void noGeneratedByteDependsOnTheFile() {
        Outcome updated = update(JOB);
        Outcome changed = check(JOB.replace("Instant createdAt,", "Instant createdAt, int added,"));
        Outcome without = compile(JOB.replace("Instant createdAt,", "Instant createdAt, int added,"), List.of());

        assertThat(changed.errors()).isNotEmpty();
        assertThat(changed.generated()).isEqualTo(without.generated());
        assertThat(updated.generated()).isEqualTo(compile(JOB, List.of()).generated());
    }

    @Test
    void orderMeansNothing() throws IOException {
        update(JOB);
        String before = lock("jobs");
        String reordered = """
                @Entity("jobs")
                @Indexed("band")
                @Indexed(value = "size", where = "isOpen", version = 2, name = "open_size")
                @Indexed(value = "place.city nulls last", include = "size")
                @Indexed({"status", "createdAt desc"})
                record Job(
                        Map<String, Pair<Status, int[]>> more,
                        @Indexed Set<String> tags,
                        Optional<Long> size,
                        @Default("PLACE") Place place,
                        Instant createdAt,
                        Status status,
                        @Indexed(unique = true, ignoreCase = true) @Nullable String key,
                        @Id JobId id) {
                    static final Place PLACE = new Place(null, null);
                    Band band() { return Band.LOW; }
                    boolean isOpen() { return true; }
                }
                record JobId(String owner, long number) {}
                record Place(Place[] near, @Nullable String city) {}
                record Pair<X, Y>(X first, Y second) {}
                enum Status { DONE, NEW }
                enum Band { LOW }
                """;

        assertThat(check(reordered).problems()).isEmpty();
        update(reordered);
        assertThat(lock("jobs")).isEqualTo(before);
    }

    @Test
    void theOrderOfTheLinesMeansNothingEitherNorHowTheyEnd() throws IOException {
        update(JOB);
        List<String> lines = lock("jobs").lines().toList();
        Stream<String> swapped = Stream.of(
                        lines.subList(0, 2).stream(),
                        lines.subList(10, lines.size() - 1).stream(),
                        lines.subList(2, 10).stream(),
                        Stream.of("}"))
                .flatMap(part -> part);
        write("jobs", String.join("\r\n", swapped.toList()));

        assertThat(check(JOB).problems()).isEmpty();
        update(JOB);
        assertThat(lock("jobs").lines()).containsExactlyElementsOf(lines);
    }

    @Test
    void aFileThatIsRightIsNotWritten() throws IOException {
        update(JOB);
        write("jobs", lock("jobs").replace("\n", "\r\n"));
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(file("jobs"), longAgo);

        update(JOB);

        assertThat(Files.getLastModifiedTime(file("jobs"))).isEqualTo(longAgo);
    }

    @Test
    void linesThatTwoBranchesAddDoNotTouch() throws IOException {
        update("@Entity record Job(@Id String id) {}");
        List<String> base = lock("job").lines().toList();
        update("@Entity record Job(@Id String id, @Nullable String z) {}");
        List<String> one = lock("job").lines().toList();
        Files.delete(file("job"));
        update("@Entity record Job(@Id String id, @Indexed @Nullable String z) {}");
        List<String> other = lock("job").lines().toList();

        assertThat(one).containsAll(base);
        assertThat(other).containsAll(one);
    }

    @Test
    void aLockFileIsOneRecordsOnly() throws IOException {
        update("@Entity record A(@Id String id) {}\n@Entity record B(@Id String id) {}");
        write("b", "not a lock file");

        assertThat(check("@Entity record A(@Id String id) {}").problems()).isEmpty();
        assertThat(texts(check("@Entity record B(@Id String id) {}")))
                .containsExactly(
                        "[BadLockFile] The lock file of B cannot be used: b.json is damaged in line 1, which is not"
                                + " of the form \"name\": \"value\". Restore it from version control.");
    }

    @Test
    void aDamagedFileIsNotOverwritten() throws IOException {
        update(JOB);
        String cut = lock("jobs").substring(0, 400);
        write("jobs", cut);

        assertThat(texts(update(JOB))).singleElement().asString().startsWith("[BadLockFile]");
        assertThat(lock("jobs")).isEqualTo(cut);
    }

    @Test
    void everyKindOfDamageIsToldInWords() throws IOException {
        String job = "@Entity record Job(@Id String id) {}";
        update(job);
        String right = lock("job");

        assertThat(damage(job, right.replace("\"cairn\": \"1\"", "\"cairn\": \"2\"")))
                .isEqualTo("job.json has the format 2, and this version of Cairn knows 1. Build with the version that"
                        + " wrote it.");
        assertThat(damage(job, right.replace("  \"table\": \"job\"\n", "")))
                .isEqualTo("job.json has no \"table\". Restore it from version control.");
        assertThat(damage(job, right.replace("  \"table\"", "  \"id\": \"id:long\",\n  \"table\"")))
                .isEqualTo(
                        "job.json has \"id\" twice, as \"id:string\" and in line 6 as \"id:long\". Keep the one that the"
                                + " record has.");
        assertThat(damage(job, right.replace("  \"table\"", "  \"size\": \"1\",\n  \"table\"")))
                .isEqualTo("job.json has \"size\", which says nothing. Restore it from version control.");
        assertThat(damage(job, ""))
                .isEqualTo("job.json does not begin with { and end with }. Restore it from version control.");
        Files.write(file("job"), new byte[] {(byte) 0xC3, 0x28});
        assertThat(texts(check(job))).singleElement().asString().contains("job.json is no text in UTF-8.");
        Files.delete(file("job"));
        Files.createDirectory(file("job"));
        assertThat(texts(check(job))).singleElement().asString().contains("job.json cannot be read or written: ");
    }

    @Test
    void whateverAFileSaysIsDamageOrAChange() throws IOException {
        String job = "@Entity record Job(@Id String id, java.util.List<String> tags) {}";
        update(job);
        String right = lock("job");
        List<String> types = List.of(
                "x".repeat(200_000),
                "[]".repeat(20_000),
                "? extends ".repeat(20_000),
                "java.util.List<".repeat(20_000) + ">".repeat(20_000),
                "java.util.List<".repeat(20_000),
                ">,<".repeat(20_000),
                "\\\\".repeat(50_000),
                "java.util.List<>");
        for (String type : types) {
            write("job", right.replaceFirst("(\"component tags\": \")[^\"]*", "$1" + Matcher.quoteReplacement(type)));
            assertThat(texts(check(job))).isNotEmpty().allMatch(text -> !text.contains("InternalError"));
        }
    }

    private String damage(String declarations, String lock) throws IOException {
        write("job", lock);
        String message = texts(check(declarations)).get(0);
        return message.replace("[BadLockFile] The lock file of Job cannot be used: ", "");
    }

    @Test
    void wrongOptionsAreReportedAtTheRecord() {
        String job = "@Entity record Job(@Id String id) {}";

        assertThat(texts(compile(job, List.of("-Acairn.schema.mode=update"))))
                .singleElement()
                .asString()
                .contains("-Acairn.schema.dir names no folder");
        assertThat(texts(compile(job, List.of("-Acairn.schema.dir="))))
                .singleElement()
                .asString()
                .contains("-Acairn.schema.dir names no folder");
        assertThat(compile(job, List.of("-Acairn.schema.mode=check")).problems())
                .isEmpty();
    }

    @Test
    void ecjWritesTheSame() throws IOException {
        update(JOB);
        String javac = lock("jobs");
        Files.delete(file("jobs"));
        compile(Toolchain.ECJ, JOB, options("update"));

        assertThat(lock("jobs")).isEqualTo(javac);
    }

    @Test
    void aNewMigrationSeesToChangesOfComponentsAndIsKept() throws IOException {
        String migration = """
                class One implements dev.cairn.EntityMigration {
                    public void migrate(com.fasterxml.jackson.databind.node.ObjectNode job) {}
                }
                """;
        String migrated = "@Entity(migrations = One.class) record Job(@Id String id, String label) {}" + migration;
        update("@Entity record Job(@Id String id, int size) {}");

        assertThat(texts(check(migrated)))
                .isNotEmpty()
                .allMatch(text -> text.startsWith("[LockFileOutdated]") || text.contains("-Acairn.schema.mode=update"));
        assertThat(update(migrated).problems()).isEmpty();
        assertThat(lock("job")).contains("\"migrations\": \"1\"");
        assertThat(check(migrated).problems()).isEmpty();
        assertThat(texts(update("@Entity record Job(@Id String id, String label) {}")))
                .singleElement()
                .asString()
                .contains("migrations removed", "version 2 of the record, and this is version 1");
        assertThat(lock("job")).contains("\"migrations\": \"1\"");
    }

    @Test
    void aConstantCanBeRenamed() throws IOException {
        String job = "@Entity record Job(@Id String id, java.util.List<Mood> moods) {} enum Mood { %s, BAD }";
        update(job.formatted("FINE"));

        assertThat(texts(check(job.formatted("GOOD"))))
                .singleElement()
                .asString()
                .contains("constant FINE of shop.Mood removed", "put @RenamedFrom(\"FINE\") on the constant");
        assertThat(texts(check(job.formatted("@RenamedFrom(\"FINE\") GOOD"))))
                .singleElement()
                .asString()
                .contains("constant FINE of shop.Mood renamed to GOOD")
                .doesNotContain("added");
        assertThat(update(job.formatted("@RenamedFrom(\"FINE\") GOOD")).problems())
                .isEmpty();
        assertThat(lock("job")).contains("\"constant shop.Mood.GOOD\"").doesNotContain("FINE");
    }

    private Outcome update(String declarations) {
        return compile(declarations, options("update"));
    }

    private Outcome check(String declarations) {
        return compile(declarations, options("check"));
    }

    private List<String> options(String mode) {
        return List.of("-Acairn.schema.dir=" + directory.resolve("schema"), "-Acairn.schema.mode=" + mode);
    }

    private Outcome compile(String declarations, List<String> options) {
        return compile(Toolchain.JAVAC, declarations, options);
    }

    private Outcome compile(Toolchain toolchain, String declarations, List<String> options) {
        List<String> all = new ArrayList<>(options);
        all.add("-proc:only");
        TreeMap<String, String> sources = new TreeMap<>();
        sources.put("shop/Declarations.java", HEAD + declarations);
        return toolchain.compile(
                directory.resolve("compilation" + compilations++),
                sources,
                List.of(RuntimeStubs.CLASSES),
                all,
                new CairnProcessor());
    }

    private static List<String> texts(Outcome outcome) {
        return outcome.problems().stream().map(Message::text).toList();
    }

    private Path file(String table) {
        return directory.resolve("schema").resolve(table + ".json");
    }

    private String lock(String table) throws IOException {
        return Files.readString(file(table));
    }

    private void write(String table, String text) throws IOException {
        Files.writeString(file(table), text);
    }
}
