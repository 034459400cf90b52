package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Message;
import dev.cairn.processor.Toolchain.Outcome;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.KeyModel;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundsTest {

    @TempDir
    Path directory;

    private final RecordingOutput output = new RecordingOutput();

    @ParameterizedTest
    @EnumSource
    void aRecordWaitsForTypesThatAnotherProcessorWrites(Toolchain toolchain) {
        Outcome outcome = toolchain.compile(
                directory,
                Map.of("shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        import java.util.*;
                        @Entity("jobs") @Indexed("state")
                        record Job(@Id JobKey id, State state, List<Map<String, ? extends State[]>> past) {}
                        record JobKey(State state, int number) {}
                        @Entity
                        record Other(@Id String id) {}
                        """),
                List.of(),
                new CairnProcessor(output),
                new WritingProcessor(Map.of("shop.State", "package shop; enum State { NEW }")));

        assertThat(outcome.errors()).isEmpty();
        assertThat(output.entities())
                .extracting(entity -> entity.record().simpleName())
                .containsExactly("Other", "Job");
        assertThat(output.entities().get(1).indexes().get(0).columns().get(0).key())
                .isInstanceOf(KeyModel.EnumByName.class);
    }

    @ParameterizedTest
    @EnumSource
    void aRecordIsJudgedOnceTheTypesWithinItsRecordsAreThere(Toolchain toolchain) {
        Outcome outcome = toolchain.compile(
                directory,
                Map.of("shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        import java.util.*;
                        @Entity record Fine(@Id String id, List<Step<Label>> steps) {}
                        @Entity record Wrong(@Id String id, Step<Worker> step) {}
                        record Step<T>(T content, Optional<Place> place) {}
                        record Place(Label label) {}
                        """),
                List.of(),
                new CairnProcessor(output),
                new WritingProcessor(Map.of(
                        "shop.Label", "package shop; record Label(String text) {}",
                        "shop.Worker", "package shop; record Worker(Thread thread) {}")));

        assertThat(output.entity().record().simpleName()).isEqualTo("Fine");
        assertThat(outcome.errors())
                .extracting(Message::text)
                .singleElement()
                .asString()
                .startsWith("[UnstorableComponent]")
                .contains("but Thread, in component thread of Worker,");
    }

    @ParameterizedTest
    @EnumSource
    void anEntityThatAnotherProcessorWritesIsProcessed(Toolchain toolchain) {
        Outcome outcome = toolchain.compile(
                directory,
                Map.of(
                        "shop/Job.java",
                        "package shop;\n@dev.cairn.annotations.Entity record Job("
                                + "@dev.cairn.annotations.Id String id) {}"),
                List.of(),
                new CairnProcessor(output),
                new WritingProcessor(Map.of("shop.Task", """
                        package shop;
                        @dev.cairn.annotations.Entity record Task(@dev.cairn.annotations.Id String id) {}
                        """)));

        assertThat(outcome.errors()).isEmpty();
        assertThat(output.entities())
                .extracting(entity -> entity.record().simpleName())
                .containsExactly("Job", "Task");
    }

    @ParameterizedTest
    @EnumSource
    void namesMayComeFromAClassThatIsYetToBeWritten(Toolchain toolchain) {
        Outcome outcome = toolchain.compile(
                directory,
                Map.of("shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        @Entity(Tables.JOBS)
                        @Indexed(value = Tables.OWNER, name = Tables.JOBS + "_of")
                        record Job(@Id String id, String owner, @Indexed(name = Tables.JOBS) int size) {}
                        """),
                List.of(),
                new CairnProcessor(output),
                new WritingProcessor(Map.of(
                        "shop.Tables",
                        "package shop; class Tables { static final String JOBS = \"all_jobs\", OWNER = \"owner\"; }")));

        assertThat(outcome.errors()).isEmpty();
        assertThat(output.entity().table()).isEqualTo("all_jobs");
        assertThat(output.entity().indexes()).extracting(IndexModel::name).containsExactly("all_jobs_of", "all_jobs");
    }

    @ParameterizedTest
    @EnumSource
    void aTypeThatNeverComesIsLeftToTheCompilerToReport(Toolchain toolchain) {
        Outcome outcome =
                toolchain.compile(directory, Map.of("shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        @Entity
                        @Indexed("nothing")
                        record Job(@Id String id, Missing missing) {}
                        """), List.of(), new CairnProcessor(output));

        assertThat(output.entities()).isEmpty();
        assertThat(outcome.errors()).extracting(Message::line).contains(5L);
        assertThat(outcome.errors()).extracting(Message::text).allMatch(text -> text.contains("Missing"));
    }

    @Test
    void aTypeThatIsMissingInAClassFileIsReportedAsNoCompilerWouldDoIt() throws IOException {
        Outcome library = Toolchain.JAVAC.compile(
                directory.resolve("library"),
                Map.of(
                        "lib/Place.java",
                        "package lib; public record Place(int id, Missing[] more) {}",
                        "lib/Missing.java",
                        "package lib; public record Missing() {}"),
                List.of());
        Files.delete(library.classes().resolve("lib/Missing.class"));

        Outcome outcome = Toolchain.JAVAC.compile(
                directory, Map.of("shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        @Entity
                        record Job(@Id String id, lib.Place place) {}
                        """), List.of(library.classes()), new CairnProcessor(output));

        assertThat(output.entities()).isEmpty();
        assertThat(outcome.errors())
                .containsExactly(
                        new Message(
                                Diagnostic.Kind.ERROR,
                                "shop/Job.java",
                                4,
                                "[InaccessibleType] Component"
                                        + " more of Place, which is in Job, uses the type lib.Missing, which the code generated beside the"
                                        + " record cannot see, because lib.Missing is not on the class path. Make that visible to it."));
    }

    @ParameterizedTest
    @EnumSource
    void anAnnotationThatDoesNotExistIsLeftToTheCompilerToReport(Toolchain toolchain) {
        Outcome outcome =
                toolchain.compile(directory, Map.of("shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        @Entity
                        @Missing
                        record Job(@Id String id, @Missing String a, @Missing.Inner int b, @Indexed(missing = 1) int c) {}
                        """), List.of(), new CairnProcessor(output));

        assertThat(outcome.success()).isFalse();
        assertThat(outcome.errors()).extracting(Message::text).noneMatch(text -> text.startsWith("["));
    }

    @ParameterizedTest
    @EnumSource
    void theProblemsOfSeveralRecordsAreAllReportedAndTheOthersAreGenerated(Toolchain toolchain) {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("shop/A.java", "package shop;\nimport dev.cairn.annotations.*;\n@Entity record A(String id) {}");
        sources.put(
                "shop/B.java", "package shop;\nimport dev.cairn.annotations.*;\n@Entity record B(@Id String id) {}");
        sources.put(
                "shop/Explosive.java",
                "package shop;\nimport dev.cairn.annotations.*;\n@Entity record Explosive(@Id String id) {}");
        sources.put("shop/Z.java", """
                package shop;
                import dev.cairn.annotations.*;
                @Entity("Z Z") @Indexed("x")
                record Z(@Id double id,
                        @Indexed java.util.Map<String, String> tags) {}
                @Entity record Last(@Id String id) {}
                """);

        Outcome outcome = toolchain.compile(directory, sources, List.of(), new CairnProcessor(output));

        assertThat(outcome.errors())
                .extracting(message -> message.text().split(" ", 2)[0])
                .containsExactlyInAnyOrder(
                        "[NoId]",
                        "[InternalError]",
                        "[BadTableName]",
                        "[LossyId]",
                        "[UnknownColumn]",
                        "[UnsupportedColumnType]");
        assertThat(output.entities())
                .extracting(entity -> entity.record().simpleName())
                .containsExactlyInAnyOrder("B", "Last");
    }

    @ParameterizedTest
    @EnumSource
    void theMistakeOfAnEnumIsReportedOnceHoweverManyRecordsUseIt(Toolchain toolchain) {
        Outcome outcome =
                toolchain.compile(directory, Map.of("shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        @Entity record Job(@Id String id, @Indexed Level level, @Indexed Level other) {}
                        @Entity record Task(@Id Level level) {}
                        enum Level { LOW; @Code long code() { return 1; } }
                        """), List.of(), new CairnProcessor(output));

        assertThat(outcome.errors()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void typesFromClassFilesGiveTheSameKeysAsTypesFromSource(Toolchain toolchain) {
        String library = """
                package shop;
                import dev.cairn.annotations.*;
                record TableId(String namespace, int number, Level level) {}
                enum Level { LOW; @Code int code() { return 1; } }
                """;
        String entity = """
                package shop;
                import dev.cairn.annotations.*;
                @Entity record Table(@Id TableId id, @Indexed Level level) {}
                """;
        Outcome compiled = toolchain.compile(
                directory.resolve("library"),
                Map.of("shop/TableId.java", library),
                List.of(),
                new CairnProcessor(output));
        toolchain.compile(
                directory.resolve("apart"),
                Map.of("shop/Table.java", entity),
                List.of(compiled.classes()),
                new CairnProcessor(output));
        RecordingOutput together = new RecordingOutput();
        toolchain.compile(
                directory.resolve("together"),
                Map.of("shop/Table.java", entity, "shop/TableId.java", library),
                List.of(),
                new CairnProcessor(together));

        assertThat(output.entity()).isEqualTo(together.entity());
        assertThat(output.entity().indexes().get(0).columns().get(0).key()).isInstanceOf(KeyModel.EnumByCode.class);
    }

    @Test
    void toolsThatWrapTheCompilersEnvironmentGetEveryMessageAtTheRecordAtLeast() {
        CairnProcessor processor = new CairnProcessor(output);
        Processor wrapped = delegating(
                Processor.class,
                processor,
                argument -> argument instanceof ProcessingEnvironment environment
                        ? delegating(ProcessingEnvironment.class, environment, UnaryOperator.identity())
                        : argument);

        Outcome outcome = Toolchain.JAVAC.compile(directory, Map.of("shop/Job.java", """
                        package shop;
                        import dev.cairn.annotations.*;
                        @Indexed("x")
                        @Indexed("y")
                        @Entity("J")
                        record Job(@Id String id) {}
                        """), List.of(), wrapped);

        assertThat(outcome.errors()).extracting(Message::line).containsExactlyInAnyOrder(5L, 6L, 6L);
    }

    /** Calls {@code target} with its arguments put through {@code change}. */
    private static <T> T delegating(Class<T> type, T target, UnaryOperator<Object> change) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    Object[] changed = arguments == null
                            ? null
                            : Arrays.stream(arguments).map(change).toArray();
                    try {
                        return method.invoke(target, changed);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
