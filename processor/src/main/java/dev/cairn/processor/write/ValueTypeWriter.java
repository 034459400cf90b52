package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.model.ValueModel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes how a value type is made. */
final class ValueTypeWriter {

    private static final Map<String, Class<?>> COLLECTIONS = Map.ofEntries(
            Map.entry("Collection", ArrayList.class),
            Map.entry("ArrayList", ArrayList.class),
            Map.entry("LinkedList", LinkedList.class),
            Map.entry("Queue", LinkedList.class),
            Map.entry("Deque", LinkedList.class),
            Map.entry("ArrayDeque", ArrayDeque.class),
            Map.entry("HashSet", HashSet.class),
            Map.entry("LinkedHashSet", LinkedHashSet.class),
            Map.entry("SortedSet", TreeSet.class),
            Map.entry("NavigableSet", TreeSet.class),
            Map.entry("TreeSet", TreeSet.class),
            Map.entry("HashMap", HashMap.class),
            Map.entry("LinkedHashMap", java.util.LinkedHashMap.class),
            Map.entry("SortedMap", TreeMap.class),
            Map.entry("NavigableMap", TreeMap.class),
            Map.entry("TreeMap", TreeMap.class));

    /** The simple names of classes that only this code mentions. */
    static final Set<String> CREATED = Set.of("ArrayList", "LinkedList", "TreeMap", "TreeSet");

    private final GeneratedNames names;

    ValueTypeWriter(GeneratedNames names) {
        this.names = names;
    }

    /** An expression for {@code value}, which is not JSON. */
    CodeBlock write(ValueModel value) {
        if (value instanceof ValueModel.Id id) {
            return make(
                    "id",
                    id.parts().stream()
                            .map(part -> CodeBlock.of("part($S, $L)", part.name(), write(part.value())))
                            .toList());
        }
        if (value instanceof ValueModel.Single single) {
            return CodeBlock.of(
                    "$T.$L", RuntimeName.VALUE_TYPE.type(), single.type().name());
        }
        if (value instanceof ValueModel.Constant constant) {
            return make("ofEnum", List.of(CodeBlock.of("$T.class", TypeNames.raw(constant.type()))));
        }
        if (value instanceof ValueModel.Possible possible) {
            return make("optional", List.of(write(possible.content())));
        }
        if (value instanceof ValueModel.Collected collected) {
            return write(collected);
        }
        if (value instanceof ValueModel.Mapped mapped) {
            return write(mapped);
        }
        if (value instanceof ValueModel.Arrayed arrayed) {
            return make(
                    "array",
                    List.of(write(arrayed.element()), CodeBlock.of("$T[]::new", TypeNames.of(arrayed.type()))));
        }
        ValueModel.Composed composed = (ValueModel.Composed) value;
        return CodeBlock.of("new $T()", names.values(composed.type()));
    }

    private CodeBlock write(ValueModel.Collected collected) {
        CodeBlock element = write(collected.element());
        return switch (collected.type().simpleName()) {
            case "List" -> make("list", List.of(element));
            case "Set" -> make("set", List.of(element));
            case "EnumSet" ->
                make("collection", List.of(element, ofEnum("noneOf", collected.type(), collected.element())));
            default -> make("collection", List.of(element, created(collected.type())));
        };
    }

    private CodeBlock write(ValueModel.Mapped mapped) {
        List<CodeBlock> arguments = new ArrayList<>(List.of(write(mapped.key()), write(mapped.value())));
        switch (mapped.type().simpleName()) {
            case "Map" -> {}
            case "EnumMap" ->
                arguments.add(
                        CodeBlock.of("() -> new $T<>($T.class)", TypeNames.raw(mapped.type()), constant(mapped.key())));
            default -> arguments.add(created(mapped.type()));
        }
        return make("map", arguments);
    }

    private static CodeBlock ofEnum(String factory, JavaType.Declared type, ValueModel element) {
        return CodeBlock.of("() -> $T.$L($T.class)", TypeNames.raw(type), factory, constant(element));
    }

    private static ClassName constant(ValueModel value) {
        return TypeNames.raw(((ValueModel.Constant) value).type());
    }

    private static CodeBlock created(JavaType.Declared type) {
        return CodeBlock.of("$T::new", Objects.requireNonNull(COLLECTIONS.get(type.simpleName())));
    }

    private static CodeBlock make(String factory, List<CodeBlock> arguments) {
        return Wrapping.call(CodeBlock.of("$T.$L", RuntimeName.VALUE_TYPE.type(), factory), arguments);
    }
}
