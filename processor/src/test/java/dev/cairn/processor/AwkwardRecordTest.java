package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Records whose names stand for something else in generated code. */
class AwkwardRecordTest {

    private static final String RECORD = """
            %s
            @dev.cairn.annotations.Entity
            @dev.cairn.annotations.Indexed({"name", "kind", "count"})
            @java.lang.SuppressWarnings("cairn")
            @dev.cairn.annotations.Indexed(value = {"recordId", "name"}, name = "list")
            @dev.cairn.annotations.Indexed(value = {"ratio", "kind"}, name = "entity_codec")
            @dev.cairn.annotations.Indexed({"dev", "java"})
            @dev.cairn.annotations.Indexed({"devs", "key nulls last"})
            @dev.cairn.annotations.Indexed({"javas", "key nulls last"})
            @dev.cairn.annotations.Indexed(value = {"key desc nulls first", "toString"}, ignoreCase = true, name = "nulls")
            @dev.cairn.annotations.Indexed(value = {"recordId.left", "values2"}, where = "getKey", name = "key_writer")
            public record %2$s(
                    @dev.cairn.annotations.Id %2$s.Id recordId,
                    java.lang.String name,
                    Kind kind,
                    @dev.cairn.annotations.Indexed(unique = true, ignoreCase = true)
                            java.util.Optional<java.lang.String> key,
                    int count,
                    double ratio,
                    int dev,
                    int java,
                    java.util.List<java.lang.Double> devs,
                    java.util.Set<java.lang.String> javas,
                    @dev.cairn.annotations.Indexed(name = "dollar") java.lang.String $dollar,
                    java.util.List<? extends Id> values,
                    java.lang.@org.jspecify.annotations.Nullable String[] values2) {

                @java.lang.Override
                public java.lang.String toString() {
                    return "a record";
                }

                public boolean getKey() {
                    return key.isPresent();
                }

                public record Id(java.lang.String left, int right) {}

                public enum Kind {
                    GOOD,
                    BAD
                }
            }
            """;

    private static final List<String> NAMES = List.of(
            "List",
            "Optional",
            "Collection",
            "Object",
            "String",
            "Integer",
            "Double",
            "Override",
            "Generated",
            "Enum",
            "Cairn",
            "Range",
            "IndexScan",
            "EntityRepository",
            "IndexedEntityStore",
            "EntityDescriptor",
            "IndexBounds",
            "IndexColumn",
            "IndexDefinition",
            "IndexEntry",
            "TypedIndexDefinition",
            "KeySink",
            "KeyType",
            "KeyPart",
            "Component",
            "KeyWriter",
            "Nulls",
            "EntityCodec",
            "GenericType",
            "ValueWriter",
            "SchemaMismatchException",
            "Entity",
            "Sink",
            "Value",
            "Class",
            "Default",
            "Record",
            "KEY",
            "URLEntry",
            "lower",
            "Entities",
            "Key",
            "NameKindCount",
            "SuppressWarnings",
            "GeneratedId",
            "Dev",
            "Java");

    @TempDir
    private Path directory;

    @Test
    void compileInAPackage() {
        Map<String, String> sources = new TreeMap<>();
        for (String name : NAMES) {
            String folder = "in" + NAMES.indexOf(name);
            sources.put(folder + "/" + name + ".java", RECORD.formatted("package " + folder + ";", name));
        }

        Outcome outcome =
                Toolchain.JAVAC.compile(directory, sources, List.of(RuntimeStubs.CLASSES), new CairnProcessor());

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated()).hasSize(3 * NAMES.size());
    }

    /** The compiler would warn of each use in the generated code too, where nobody could do anything about it. */
    @Test
    void compileWithoutWarningIfWhatTheyUseIsDeprecatedOrRaw() {
        Map<String, String> sources = Map.of(
                "shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        @Deprecated
                        @Entity
                        @SuppressWarnings({"deprecation", "removal", "rawtypes"})
                        public record Job(
                                @Id JobId id, @Indexed String owner, @Indexed Kind kind, Pair pair, @Indexed Level level) {
                            @Deprecated
                            public String owner() {
                                return owner;
                            }
                        }
                        """,
                "shop/JobId.java", """
                        package shop;
                        public record JobId(int number, int part) {
                            @Deprecated
                            public JobId {}
                        }
                        """,
                "shop/Kind.java", "package shop;\n@Deprecated(forRemoval = true) public enum Kind { A }",
                "shop/Pair.java", "package shop;\npublic record Pair<A extends Level, B extends A>(A a, B b) {}",
                "shop/Level.java", """
                        package shop;
                        public enum Level {
                            LOW;
                            @dev.cairn.annotations.Code
                            @Deprecated
                            public int code() {
                                return 1;
                            }
                        }
                        """,
                "shop/Task.java", """
                        package shop;
                        @dev.cairn.annotations.Entity
                        record Task(@dev.cairn.annotations.Id String id) {}
                        """);

        Outcome outcome =
                Toolchain.JAVAC.compile(directory, sources, List.of(RuntimeStubs.CLASSES), new CairnProcessor());

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("shop/JobIndexes.java"))
                .contains("\n@SuppressWarnings({\"deprecation\", \"rawtypes\", \"removal\"})\n");
        assertThat(outcome.generated().get("shop/TaskIndexes.java")).doesNotContain("SuppressWarnings");
    }

    /** A variable called {@code dev} or {@code java} must not stand where a class has to be named in full. */
    @ParameterizedTest
    @ValueSource(strings = {"Dev", "Java"})
    void compileIfTheirNameIsThatOfAPackage(String name) {
        Map<String, String> sources = new TreeMap<>();
        sources.put("shop/%s.java".formatted(name), """
                package shop;
                import dev.cairn.annotations.*;
                @Entity
                @Indexed({"dues nulls last", "kind"})
                public record %1$s(
                        @Id(generated = true) long id,
                        @Version long version,
                        java.util.@Mark.Nullable UUID dues,
                        KeyType kind,
                        KeyWriter writer,
                        GeneratedId generated,
                        OptionalLong count,
                        @Indexed(name = "devs") java.util.List<KeyType> devs,
                        @Indexed double javas) {}
                """.formatted(name));
        sources.put("shop/Mark.java", """
                package shop;
                interface Mark {
                    @java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE)
                    @interface Nullable {}
                }
                """);
        for (String type : List.of("KeyType", "KeyWriter", "GeneratedId", "OptionalLong")) {
            sources.put("shop/" + type + ".java", "package shop;\npublic enum " + type + " { A }\n");
        }

        Outcome outcome =
                Toolchain.JAVAC.compile(directory, sources, List.of(RuntimeStubs.CLASSES), new CairnProcessor());

        assertThat(outcome.messages()).isEmpty();
    }

    /** {@code Job::status} could mean the static method, which takes a job, as well as the accessor. */
    @Test
    void compileIfAStaticMethodHasTheNameOfAnAccessor() {
        Map<String, String> sources = Map.of(
                "shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        @Entity
                        @Indexed({"band", "status"})
                        public record Job(
                                @Id(generated = true) JobId id,
                                @Indexed Part part,
                                @Indexed Level level,
                                String status,
                                @Version long version) {
                            public int band() {
                                return 1;
                            }
                            public static JobId id(Job job) {
                                return job.id();
                            }
                            public static String status(Job job) {
                                return job.status();
                            }
                            public static int band(Object... jobs) {
                                return jobs.length;
                            }
                            static long version(Record job) {
                                return 1;
                            }
                        }
                        """,
                "shop/JobId.java", """
                        package shop;
                        public record JobId(long number) {
                            public static long number(JobId id) {
                                return id.number();
                            }
                        }
                        """,
                "shop/Part.java", """
                        package shop;
                        public record Part(int number, String name) {
                            public static <T> T name(T part) {
                                return part;
                            }
                        }
                        """,
                "shop/Level.java", """
                        package shop;
                        public enum Level {
                            LOW;
                            @dev.cairn.annotations.Code
                            public int code() {
                                return 1;
                            }
                            public static int code(Level level) {
                                return level.code();
                            }
                        }
                        """);

        Outcome outcome =
                Toolchain.JAVAC.compile(directory, sources, List.of(RuntimeStubs.CLASSES), new CairnProcessor());

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated().get("shop/JobIndexes.java"))
                .contains("Component.of(\"status\", String.class, value -> value.status())")
                .contains("Job::part");
    }

    /** Where a type that is hidden cannot be told by its package. */
    @ParameterizedTest
    @ValueSource(strings = {"List", "String", "Override", "KeyType", "Entity", "KEY", "NameKindCount"})
    void compileInTheUnnamedPackage(String name) {
        Map<String, String> sources = Map.of(name + ".java", RECORD.formatted("", name));

        Outcome outcome =
                Toolchain.JAVAC.compile(directory, sources, List.of(RuntimeStubs.CLASSES), new CairnProcessor());

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated()).hasSize(3);
    }
}
