package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.Toolchain.Outcome;
import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import dev.cairn.processor.write.SourceEmitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceEmitterTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void marksClassesAsGeneratedOnlyIfTheAnnotationIsVisible(boolean visible) {
        Outcome outcome = Toolchain.JAVAC.compile(
                directory,
                Map.of("Note.java", "record Note(int id) {}"),
                List.of(RuntimeStubs.CLASSES),
                new NoteProcessor(visible));

        assertThat(outcome.messages()).isEmpty();
        assertThat(outcome.generated()).containsOnlyKeys("NoteIndexes.java", "NoteColumns.java", "NoteRepository.java");
        assertThat(outcome.generated().values())
                .allSatisfy(source -> assertThat(source.contains("@Generated(\"dev.cairn.processor.CairnProcessor\")"))
                        .isEqualTo(visible));
    }

    /** Emits one entity, whatever is compiled. */
    @SupportedAnnotationTypes("*")
    private static final class NoteProcessor extends AbstractProcessor {

        private final boolean generatedAnnotationVisible;

        NoteProcessor(boolean generatedAnnotationVisible) {
            this.generatedAnnotationVisible = generatedAnnotationVisible;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            round.getRootElements().stream()
                    .filter(root -> root.getSimpleName().contentEquals("Note"))
                    .forEach(root -> {
                        try {
                            new SourceEmitter(processingEnv.getFiler(), generatedAnnotationVisible).emit(note(), root);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
            return false;
        }

        private static EntityModel note() {
            JavaType integer = new JavaType.Primitive("int");
            ComponentModel id = new ComponentModel("id", integer, ComponentModel.Absence.NEVER);
            return new EntityModel(
                    new JavaType.Declared("", List.of("Note"), List.of()),
                    false,
                    "note",
                    List.of(),
                    List.of(),
                    List.of(id),
                    id,
                    new KeyModel.Scalar(ScalarType.INT),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    List.of(),
                    List.of());
        }
    }
}
