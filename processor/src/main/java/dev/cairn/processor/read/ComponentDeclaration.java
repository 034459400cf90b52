package dev.cairn.processor.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A component of an annotated record.
 *
 * @param nullable whether an annotation named {@code Nullable} is on it or its type
 * @param id whether {@code @Id} is on it
 * @param generated whether that says {@code generated = true}
 * @param version whether {@code @Version} is on it
 * @param formerNames the names in {@code @RenamedFrom}
 * @param absent its {@code @Default}, null if it has none
 * @param indexes each {@code @Indexed} on it, in order
 */
public record ComponentDeclaration(
        String name,
        TypeShape shape,
        boolean nullable,
        boolean id,
        boolean generated,
        boolean version,
        List<String> formerNames,
        @Nullable DefaultDeclaration absent,
        List<IndexDeclaration> indexes,
        Position position) {

    public ComponentDeclaration {
        formerNames = List.copyOf(formerNames);
        indexes = List.copyOf(indexes);
    }
}
