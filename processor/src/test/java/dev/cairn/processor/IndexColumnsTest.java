package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Outcome;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.ColumnModel.Elements;
import dev.cairn.processor.model.ColumnModel.Nulls;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.ScalarType;
import dev.cairn.processor.model.StepModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of columns that are more than a component. */
class IndexColumnsTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void aPathLeadsThroughRecordsAndOptionals(Toolchain toolchain) {
        EntityModel job = Compiled.entities(toolchain, directory, """
                        @Entity
                        @Indexed({"pair.other.value", "boxes"})
                        record Job(@Id long id, Pair<String, Optional<Inner>> pair, @Nullable Box box) {
                            Optional<Set<@Nullable Integer>> boxes() {
                                return Optional.empty();
                            }
                        }
                        record Pair<A, B>(A one, @Nullable B other) {}
                        record Inner(int value) {}
                        record Box(@Nullable String label) {}
                        """).get(0);

        ColumnModel path = job.indexes().get(0).columns().get(0);
        assertThat(path.steps())
                .containsExactly(
                        new StepModel("pair", Absence.NEVER),
                        new StepModel("other", Absence.OPTIONAL),
                        new StepModel("value", Absence.NEVER));
        assertThat(path.type()).isEqualTo(new JavaType.Primitive("int"));
        assertThat(path.sparse()).isTrue();
        ColumnModel elements = job.indexes().get(0).columns().get(1);
        assertThat(elements.steps()).containsExactly(new StepModel("boxes", Absence.OPTIONAL));
        assertThat(elements.elements()).isEqualTo(Elements.SEVERAL_OR_NULL);
        assertThat(elements.type()).isEqualTo(ScalarType.INT.boxed());
    }

    @ParameterizedTest
    @EnumSource
    void allThatIsSaidOfAColumnAndAnIndexIsInTheModel(Toolchain toolchain) {
        EntityModel job = Compiled.entities(toolchain, directory, """
                        @Entity
                        @Indexed(value = {"due desc nulls first", "tags"}, where = "isOpen", version = 3)
                        record Job(@Id long id, @Nullable Instant due, @Nullable String[] tags, byte[] bytes) implements Open {}
                        interface Open {
                            default boolean isOpen() {
                                return true;
                            }
                        }
                        """).get(0);

        IndexModel index = job.indexes().get(0);
        assertThat(index.name()).isEqualTo("due_tags");
        assertThat(index.where()).isEqualTo("isOpen");
        assertThat(index.version()).isEqualTo(3);
        ColumnModel due = index.columns().get(0);
        assertThat(due.descending()).isTrue();
        assertThat(due.nulls()).isEqualTo(Nulls.FIRST);
        assertThat(due.sparse()).isFalse();
        assertThat(index.columns().get(1).elements()).isEqualTo(Elements.SEVERAL_OR_NULL);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordCompiledBeforeGivesTheSameColumnsAsOneCompiledNow(Toolchain toolchain) {
        String address = """
                package shop;

                public record Address(String city, int number, java.util.Optional<String> street) {}
                """;
        Outcome before =
                toolchain.compile(directory.resolve("before"), Map.of("shop/Address.java", address), List.of());
        assertThat(before.errors()).isEmpty();
        String job = """
                @Entity
                @Indexed({"address.city nulls last", "address.number", "address.street"})
                record Job(@Id long id, Address address) {}
                """;

        EntityModel apart = Compiled.entities(toolchain, directory.resolve("apart"), job, before.classes())
                .get(0);
        EntityModel together = Compiled.entities(
                        toolchain,
                        directory.resolve("together"),
                        job + address.replace("package shop;", "").replace("public ", ""))
                .get(0);

        assertThat(apart.indexes()).isEqualTo(together.indexes());
    }

    @Test
    void aReferenceInARecordCompiledBeforeHasToSayWhereItsNullsGo() {
        Outcome before = Toolchain.JAVAC.compile(
                directory.resolve("before"),
                Map.of("shop/Address.java", "package shop; public record Address(String city) {}"),
                List.of());

        Outcome outcome = Toolchain.JAVAC.compile(
                directory.resolve("after"),
                Map.of("shop/Job.java", """
                        package shop;

                        import dev.cairn.annotations.*;

                        @Entity
                        @Indexed("address.city")
                        record Job(@Id long id, Address address) {}
                        """),
                List.of(before.classes()),
                new CairnProcessor(new RecordingOutput()));

        assertThat(outcome.errors()).hasSize(1);
        assertThat(outcome.errors().get(0).text())
                .startsWith("[UnknownNullness]")
                .contains("address.city nulls last");
        assertThat(outcome.errors().get(0).line()).isEqualTo(6);
    }
}
