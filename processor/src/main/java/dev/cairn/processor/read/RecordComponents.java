package dev.cairn.processor.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Gets at the components of records in the way that all compilers support. */
final class RecordComponents {

    private RecordComponents() {}

    /** The components of {@code type}, none if it is no record: ECJ fails when it is asked about other types. */
    static List<? extends RecordComponentElement> of(TypeElement type) {
        return type.getKind() == ElementKind.RECORD ? type.getRecordComponents() : List.of();
    }

    /** The private field of {@code component}, which is there in all records from source. */
    static Optional<VariableElement> field(RecordComponentElement component) {
        return Stream.ofNullable(component.getEnclosingElement())
                .flatMap(record -> ElementFilter.fieldsIn(record.getEnclosedElements()).stream())
                .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                .findFirst();
    }

    /**
     * Where to print what is wrong with {@code component}: at its field, as JDK 17 and ECJ have no position for
     * components themselves (JDK-8295184).
     */
    static Position position(RecordComponentElement component) {
        return field(component).map(Position::of).orElseGet(() -> Position.of(component));
    }
}
