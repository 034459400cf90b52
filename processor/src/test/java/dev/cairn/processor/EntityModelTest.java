package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EntityModelTest {

    private static final JavaType STRING = new JavaType.Declared("java.lang", List.of("String"), List.of());

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aRecordBecomesTheModelThatItDescribes(Toolchain toolchain) {
        EntityModel job = Compiled.entities(toolchain, directory, """
                        @Entity("jobs")
                        @Indexed({"status", "createdAt"})
                        @Indexed(value = "owner", ignoreCase = true, name = "by_owner")
                        record Job(
                                @Id JobId jobId,
                                Status status,
                                Instant createdAt,
                                @Nullable String owner,
                                @Indexed(unique = true) Optional<String> key,
                                int retries,
                                Map<String, ? extends List<int[]>> labels) {}

                        record JobId(String value) {}

                        enum Status { NEW }
                        """).get(0);

        JavaType.Declared jobId = new JavaType.Declared("shop", List.of("JobId"), List.of());
        JavaType.Declared status = new JavaType.Declared("shop", List.of("Status"), List.of());
        assertThat(job.record()).isEqualTo(new JavaType.Declared("shop", List.of("Job"), List.of()));
        assertThat(job.exported()).isFalse();
        assertThat(job.table()).isEqualTo("jobs");
        assertThat(job.id()).isEqualTo(new ComponentModel("jobId", jobId, Absence.NEVER));
        assertThat(job.idKey())
                .isEqualTo(new KeyModel.Wrapper(
                        jobId, new KeyModel.Part("value", STRING, new KeyModel.Scalar(ScalarType.STRING))));
        JavaType labels = new JavaType.Declared(
                "java.util",
                List.of("Map"),
                List.of(
                        STRING,
                        new JavaType.Wildcard(
                                JavaType.Wildcard.Kind.EXTENDS,
                                new JavaType.Declared(
                                        "java.util",
                                        List.of("List"),
                                        List.of(new JavaType.Array(new JavaType.Primitive("int")))))));
        assertThat(job.components())
                .containsExactly(
                        job.id(),
                        new ComponentModel("status", status, Absence.NEVER),
                        new ComponentModel("createdAt", ScalarType.INSTANT.boxed(), Absence.NEVER),
                        new ComponentModel("owner", STRING, Absence.NULL),
                        new ComponentModel(
                                "key",
                                new JavaType.Declared("java.util", List.of("Optional"), List.of(STRING)),
                                Absence.OPTIONAL),
                        new ComponentModel("retries", new JavaType.Primitive("int"), Absence.NEVER),
                        new ComponentModel("labels", labels, Absence.NEVER));
        assertThat(job.indexes())
                .extracting(IndexModel::name, IndexModel::unique)
                .containsExactly(tuple("status_created_at", false), tuple("by_owner", false), tuple("key", true));
        assertThat(job.indexes().get(0).columns())
                .containsExactly(
                        ColumnModel.of(job.components().get(1), status, new KeyModel.EnumByName(status), false),
                        ColumnModel.of(
                                job.components().get(2),
                                ScalarType.INSTANT.boxed(),
                                new KeyModel.Scalar(ScalarType.INSTANT),
                                false));
        assertThat(job.indexes().get(1).columns())
                .containsExactly(
                        ColumnModel.of(job.components().get(3), STRING, new KeyModel.Scalar(ScalarType.STRING), true));
        assertThat(job.indexes().get(2).columns())
                .containsExactly(
                        ColumnModel.of(job.components().get(4), STRING, new KeyModel.Scalar(ScalarType.STRING), false));
    }

    @ParameterizedTest
    @EnumSource
    void everyScalarTypeCanBeAColumnBoxedOrNot(Toolchain toolchain) {
        String boxed = Arrays.stream(ScalarType.values())
                .map(type -> "@Indexed " + name(type.boxed()) + " c" + type.ordinal())
                .collect(Collectors.joining(",\n"));
        String primitive = "@Indexed boolean p0, @Indexed byte p1, @Indexed short p2, @Indexed int p3,"
                + " @Indexed long p4, @Indexed char p5, @Indexed float p6, @Indexed double p7";

        EntityModel all = Compiled.entities(
                        toolchain, directory, "@Entity record All(@Id long id,\n" + boxed + ",\n" + primitive + ") {}")
                .get(0);

        assertThat(all.indexes().subList(0, ScalarType.values().length))
                .extracting(index -> index.columns().get(0).key())
                .containsExactlyElementsOf(Arrays.stream(ScalarType.values())
                        .map(KeyModel.Scalar::new)
                        .toList());
        assertThat(all.indexes()
                        .subList(ScalarType.values().length, all.indexes().size()))
                .extracting(index -> index.columns().get(0).key())
                .containsExactlyElementsOf(Arrays.stream(ScalarType.values())
                        .limit(8)
                        .map(KeyModel.Scalar::new)
                        .toList());
    }

    private static String name(JavaType type) {
        return type instanceof JavaType.Declared declared ? declared.simpleName() : "byte[]";
    }

    @Test
    void everyExactScalarTypeCanBeTheId() {
        String records = Arrays.stream(ScalarType.values())
                .filter(type -> !type.lossy())
                .map(type -> "@Entity record With" + type.ordinal() + "(@Id " + name(type.boxed()) + " id) {}")
                .collect(Collectors.joining("\n"));

        assertThat(Compiled.entities(Toolchain.JAVAC, directory, records))
                .extracting(EntityModel::idKey)
                .containsExactlyElementsOf(Arrays.stream(ScalarType.values())
                        .filter(type -> !type.lossy())
                        .map(KeyModel.Scalar::new)
                        .toList());
    }

    @Test
    void aRecordOfKeyTypesIsACompositeKeyWithItsPartsAsDeclared() {
        EntityModel table = Compiled.entity(directory, """
                @Entity record Table(@Id TableId id, @Indexed @Nullable Spot spot) {}
                record TableId(Namespace namespace, int number, Kind kind) {}
                record Namespace(String name) {}
                record Spot(double x, double y) {}
                enum Kind { A; @Code int number() { return 7; } }
                """);

        JavaType.Declared namespace = new JavaType.Declared("shop", List.of("Namespace"), List.of());
        JavaType.Declared kind = new JavaType.Declared("shop", List.of("Kind"), List.of());
        KeyModel string = new KeyModel.Scalar(ScalarType.STRING);
        assertThat(table.idKey())
                .isEqualTo(new KeyModel.Composite(
                        new JavaType.Declared("shop", List.of("TableId"), List.of()),
                        List.of(
                                new KeyModel.Part(
                                        "namespace",
                                        namespace,
                                        new KeyModel.Wrapper(namespace, new KeyModel.Part("name", STRING, string))),
                                new KeyModel.Part(
                                        "number", new JavaType.Primitive("int"), new KeyModel.Scalar(ScalarType.INT)),
                                new KeyModel.Part("kind", kind, new KeyModel.EnumByCode(kind, "number")))));
        assertThat(table.indexes().get(0).columns().get(0).lossy()).isTrue();
    }

    @Test
    void namesOfTablesAndIndexesAreInSnakeCase() {
        EntityModel entry = Compiled.entity(directory, """
                class Outer {
                    @Entity
                    @Indexed({"createdAt", "HTTPStatus", "user_name", "v2Name"})
                    record AuditLogEntry(@Id String id, Instant createdAt, int HTTPStatus, String user_name, String v2Name) {}
                }
                """);

        assertThat(entry.table()).isEqualTo("audit_log_entry");
        assertThat(entry.record().simpleNames()).containsExactly("Outer", "AuditLogEntry");
        assertThat(entry.indexes())
                .extracting(IndexModel::name)
                .containsExactly("created_at_http_status_user_name_v2_name");
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsPublicAllTheWayOutIsExported(Toolchain toolchain) {
        List<EntityModel> entities = Compiled.entities(toolchain, directory, """
                interface Closed {
                    @Entity record Inside(@Id int id) {}
                }
                class Half {
                    @Entity public record Within(@Id int id) {}
                }
                """);
        RecordingOutput output = new RecordingOutput();
        Toolchain.Outcome outcome = toolchain.compile(
                directory.resolve("public"), Map.of("shop/Open.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        public interface Open {
                            @Entity record Inside(@Id int id) {}
                            class Half {
                                @Entity protected record Guarded(@Id int id) {}
                            }
                        }
                        """), List.of(), new CairnProcessor(output));

        assertThat(outcome.success()).isTrue();
        assertThat(entities).extracting(EntityModel::exported).containsOnly(false);
        assertThat(output.entities())
                .extracting(entity -> entity.record().simpleName().toLowerCase(Locale.ROOT) + " " + entity.exported())
                .containsExactly("inside true", "guarded false");
    }

    @ParameterizedTest
    @EnumSource
    void aNullableOfAnyPackageAndTargetMakesAComponentNullable(Toolchain toolchain) {
        EntityModel marked = Compiled.entities(toolchain, directory, """
                        @Entity
                        record Marked(
                                @Id String id,
                                @Nullable String a,
                                @Plain.Nullable String b,
                                @OnFields.Nullable String c,
                                @OnMethods.Nullable String d,
                                @OnMethods.Nullable byte[] e,
                                byte @Nullable [] f,
                                Plain.@Nullable Pair<String, String> g,
                                List<@Nullable String> h,
                                OptionalInt m,
                                @Nullable String[] i,
                                @NonNull String j,
                                String k) {
                            @OnMethods.Nullable
                            public String k() {
                                return k;
                            }
                        }

                        class Plain {
                            @interface Nullable {}
                            record Pair<A, B>(A first, B second) {}
                        }
                        class OnFields {
                            @java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD) @interface Nullable {}
                        }
                        class OnMethods {
                            @java.lang.annotation.Target(java.lang.annotation.ElementType.METHOD) @interface Nullable {}
                        }
                        @interface NonNull {}
                        """).get(0);

        assertThat(marked.components().stream()
                        .filter(component -> component.absence() == Absence.NULL)
                        .map(ComponentModel::name))
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "k");
        assertThat(marked.components())
                .filteredOn(component -> component.absence() == Absence.OPTIONAL)
                .extracting(ComponentModel::name)
                .containsExactly("m");
    }

    @ParameterizedTest
    @EnumSource
    void awkwardNamesOfRecordsAndComponentsAreNoProblem(Toolchain toolchain) {
        List<EntityModel> entities = Compiled.entities(toolchain, directory, """
                class Awkward {
                    @Entity record List(@Id String key, @Indexed int range, @Indexed int tx, @Indexed int db) {}
                    @Entity record Optional(@Id String store, @Indexed int value, @Indexed int limit) {}
                    @Entity record String(@Id java.lang.String string, @Indexed int list) {}
                    @Entity record Object(@Id int object, @Indexed int override, @Indexed int record) {}
                }
                """);

        assertThat(entities)
                .extracting(entity -> entity.record().simpleName())
                .containsExactly("List", "Optional", "String", "Object");
    }
}
