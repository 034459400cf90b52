package dev.cairn.processor.validate;

import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.Position;
import dev.cairn.processor.schema.SchemaChange.Place;
import java.util.stream.Stream;

/** Finds where a change is to be reported; what is gone, at the record. */
final class SchemaPositions {

    private final Declaration declaration;

    SchemaPositions(Declaration declaration) {
        this.declaration = declaration;
    }

    Position of(Place place) {
        Stream<Position> found = switch (place.kind()) {
            case RECORD -> Stream.of();
            case COMPONENT ->
                declaration.components().stream()
                        .filter(component -> component.name().equals(place.name()))
                        .map(ComponentDeclaration::position);
            case INDEX ->
                indexes().filter(index -> index.name().equals(place.name())).map(IndexDraft::position);
        };
        return found.findFirst().orElse(declaration.position());
    }

    private Stream<IndexDraft> indexes() {
        String record = Shown.type(declaration.type());
        return Stream.concat(
                declaration.indexes().stream().map(index -> IndexDraft.of(record, index, null)),
                declaration.components().stream()
                        .flatMap(component ->
                                component.indexes().stream().map(index -> IndexDraft.of(record, index, component))));
    }
}
