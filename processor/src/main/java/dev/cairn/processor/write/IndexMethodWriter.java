package dev.cairn.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.IndexMethod;
import dev.cairn.processor.model.IndexMethod.Binding;
import dev.cairn.processor.model.IndexMethod.Parameter;
import dev.cairn.processor.model.IndexModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Writes a method of the repository that an index serves. */
final class IndexMethodWriter {

    private final EntityModel entity;
    private final GeneratedNames names;
    private final IndexModel index;
    private final CodeBlock constant;

    IndexMethodWriter(EntityModel entity, GeneratedNames names, IndexModel index) {
        this.entity = entity;
        this.names = names;
        this.index = index;
        this.constant = CodeBlock.of("$T.$L", names.indexes(), names.of(index).constant());
    }

    MethodSpec write(IndexMethod method) {
        Map<Parameter, String> variables = variables(method);
        MethodSpec.Builder spec = MethodSpec.methodBuilder(method.name())
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc("$L", new MethodSentences(entity.id(), index, method, variables).javadoc())
                .returns(returned(method.kind()))
                .addStatement("return $L", body(method, variables));
        variables.forEach((parameter, variable) -> {
            if (parameter.binding() != Binding.NULL) {
                spec.addParameter(type(parameter), variable);
            }
        });
        return spec.build();
    }

    /** One name for each bound column: in the plural for several values, unused for none. */
    private Map<Parameter, String> variables(IndexMethod method) {
        NameAllocator allocator = new NameAllocator();
        // A variable would hide a class that the body names, or the first package of one that it has to name in full.
        allocator.newName("dev");
        allocator.newName(names.indexes().simpleName());
        allocator.newName(RuntimeName.INDEX_BOUNDS.type().simpleName());
        Map<Parameter, String> variables = new LinkedHashMap<>();
        for (Parameter parameter : method.parameters()) {
            ColumnModel column = parameter.column();
            variables.put(
                    parameter,
                    allocator.newName(
                            parameter.binding() == Binding.IN ? ColumnNames.several(column) : ColumnNames.one(column)));
        }
        return variables;
    }

    private TypeName returned(IndexMethod.Kind kind) {
        return switch (kind) {
            case SCAN ->
                TypeNames.generic(
                        RuntimeName.INDEX_SCAN,
                        names.id(),
                        names.record(),
                        names.of(index).entry());
            case FIND -> ParameterizedTypeName.get(ClassName.get(Optional.class), names.record());
            case EXISTS -> TypeName.BOOLEAN;
        };
    }

    private static TypeName type(Parameter parameter) {
        TypeName value = TypeNames.of(parameter.column().type());
        return switch (parameter.binding()) {
            case EQUAL -> value;
            case IN -> ParameterizedTypeName.get(ClassName.get(Collection.class), value.box());
            case RANGE -> TypeNames.generic(RuntimeName.RANGE, value.box());
            case NULL -> throw new IllegalArgumentException("What is bound to null is no parameter");
        };
    }

    private CodeBlock body(IndexMethod method, Map<Parameter, String> variables) {
        return switch (method.kind()) {
            case SCAN -> Wrapping.call(CodeBlock.of("store().scan"), List.of(constant, bounds(variables)));
            case FIND -> lookup("find", variables);
            case EXISTS -> lookup("exists", variables);
        };
    }

    private CodeBlock lookup(String operation, Map<Parameter, String> variables) {
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(constant);
        variables.values().forEach(variable -> arguments.add(CodeBlock.of("$L", variable)));
        return Wrapping.call(CodeBlock.of("store().$L", operation), arguments);
    }

    /**
     * {@code equalTo(a, b).then(range)}, {@code in(values).then(range)}, {@code within(range)},
     * {@code equalTo(a).thenNull()} or {@code isNull()}.
     */
    private static CodeBlock bounds(Map<Parameter, String> variables) {
        List<CodeBlock> equal = new ArrayList<>();
        CodeBlock.Builder bounds = CodeBlock.builder().add("$T", RuntimeName.INDEX_BOUNDS.type());
        String range = ".within($L)";
        String absent = ".isNull()";
        for (Map.Entry<Parameter, String> bound : variables.entrySet()) {
            switch (bound.getKey().binding()) {
                case EQUAL -> equal.add(CodeBlock.of("$L", bound.getValue()));
                case IN -> {
                    bounds.add(".in($L)", bound.getValue());
                    range = ".then($L)";
                }
                case RANGE, NULL -> {
                    if (!equal.isEmpty()) {
                        bounds.add(".equalTo($L)", CodeBlock.join(equal, ", "));
                        equal.clear();
                        range = ".then($L)";
                        absent = ".thenNull()";
                    }
                    if (bound.getKey().binding() == Binding.NULL) {
                        bounds.add(absent);
                    } else {
                        bounds.add(range, bound.getValue());
                    }
                }
            }
        }
        return equal.isEmpty()
                ? bounds.build()
                : bounds.add(".equalTo($L)", CodeBlock.join(equal, ", ")).build();
    }
}
