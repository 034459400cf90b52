package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexModel;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.KeyModel;
import dev.cairn.processor.model.ScalarType;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Writes {@code sameKeys}: a comparison of the columns of two entities. */
final class SameKeysWriter {

    /** Of these, values that are equal to Java may differ in their exact bytes, or the other way round. */
    private static final Set<ScalarType> UNSURE = EnumSet.of(ScalarType.FLOAT, ScalarType.DOUBLE, ScalarType.BYTES);

    private SameKeysWriter() {}

    /**
     * Whether all columns are components as they are, of types whose equality says that their keys are the same, and
     * nothing else is in the entries.
     */
    static boolean isPossible(EntityModel entity, IndexModel index) {
        return !index.partial()
                && !index.coversEntity()
                && index.included().isEmpty()
                && index.columns().stream().allMatch(column -> isComparable(entity, column));
    }

    private static boolean isComparable(EntityModel entity, ColumnModel column) {
        return !column.multiValued()
                && entity.components().stream().anyMatch(column::is)
                && (column.key() instanceof KeyModel.EnumByName
                        || (column.key() instanceof KeyModel.Scalar key && !UNSURE.contains(key.scalar())));
    }

    static MethodSpec write(IndexModel index, GeneratedNames names) {
        NameAllocator variables = GeneratedNames.variables();
        String one = variables.newName("one");
        String other = variables.newName("other");
        List<CodeBlock> comparisons = index.columns().stream()
                .map(column -> comparison(column, one, other))
                .toList();
        return Overriding.method("sameKeys", TypeName.BOOLEAN)
                .addParameter(names.record(), one)
                .addParameter(names.record(), other)
                .addStatement("return $L", Wrapping.condition(comparisons, "&&"))
                .build();
    }

    /** Also what must not be null may be: in an entity that was stored when it could. */
    private static CodeBlock comparison(ColumnModel column, String one, String other) {
        String method = column.steps().get(0).method();
        boolean byIdentity = column.type() instanceof JavaType.Primitive
                || (column.key() instanceof KeyModel.EnumByName && !column.nullable());
        return byIdentity
                ? CodeBlock.of("$L.$L() == $L.$L()", one, method, other, method)
                : CodeBlock.of("$T.equals($L.$L(), $L.$L())", Objects.class, one, method, other, method);
    }
}
