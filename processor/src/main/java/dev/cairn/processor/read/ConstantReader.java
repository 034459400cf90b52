package dev.cairn.processor.read;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Reads the constants of an enum, and the number of each where it can be seen: in sources that javac compiles, if the
 * {@code @Code} method returns a field that the only constructor assigns a parameter to, and a constant gives a literal.
 */
public final class ConstantReader {

    private final @Nullable Trees trees;

    private ConstantReader(@Nullable Trees trees) {
        this.trees = trees;
    }

    /** A reader of what the compiler of {@code environment} shows. */
    public static ConstantReader of(ProcessingEnvironment environment) {
        try {
            return new ConstantReader(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return new ConstantReader(null);
        }
    }

    List<ConstantDeclaration> read(TypeElement type, List<CodeDeclaration> codes) {
        ClassTree source = trees == null || codes.size() != 1 ? null : trees.getTree(type);
        Optional<Integer> argument = source == null
                ? Optional.empty()
                : returnedField(source, codes.get(0).method()).flatMap(field -> assigningArgument(source, field));
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> new ConstantDeclaration(
                        constant.getSimpleName().toString(),
                        argument.flatMap(position -> number(constant, position)).orElse(""),
                        new AnnotationReader()
                                .formerNames(constant).stream()
                                        .map(Placed::value)
                                        .toList()))
                .toList();
    }

    private static Stream<MethodTree> methods(ClassTree type, String name) {
        return type.getMembers().stream()
                .filter(MethodTree.class::isInstance)
                .map(MethodTree.class::cast)
                .filter(method -> method.getName().contentEquals(name) && method.getBody() != null);
    }

    private static Optional<String> returnedField(ClassTree type, String method) {
        return methods(type, method)
                .filter(found -> found.getParameters().isEmpty())
                .map(found -> found.getBody().getStatements())
                .filter(statements -> statements.size() == 1 && statements.get(0) instanceof ReturnTree)
                .flatMap(statements -> field(((ReturnTree) statements.get(0)).getExpression()).stream())
                .findFirst();
    }

    /** The name in {@code name} or {@code this.name}. */
    private static Optional<String> field(@Nullable Tree expression) {
        if (expression instanceof IdentifierTree identifier) {
            return Optional.of(identifier.getName().toString());
        }
        return expression instanceof MemberSelectTree select
                        && select.getExpression() instanceof IdentifierTree owner
                        && owner.getName().contentEquals("this")
                ? Optional.of(select.getIdentifier().toString())
                : Optional.empty();
    }

    /** The position of the parameter that the only constructor assigns to {@code field}. */
    private static Optional<Integer> assigningArgument(ClassTree type, String field) {
        List<MethodTree> constructors = methods(type, "<init>")
                .filter(constructor -> !constructor.getParameters().isEmpty())
                .toList();
        if (constructors.size() != 1) {
            return Optional.empty();
        }
        List<String> parameters = constructors.get(0).getParameters().stream()
                .map(parameter -> parameter.getName().toString())
                .toList();
        return constructors.get(0).getBody().getStatements().stream()
                .flatMap(statement -> assigned(statement, field).stream())
                .map(parameters::indexOf)
                .filter(position -> position >= 0)
                .findFirst();
    }

    private static Optional<String> assigned(StatementTree statement, String field) {
        return statement instanceof ExpressionStatementTree expression
                        && expression.getExpression() instanceof AssignmentTree assignment
                        && field(assignment.getVariable()).filter(field::equals).isPresent()
                        && assignment.getExpression() instanceof IdentifierTree value
                ? Optional.of(value.getName().toString())
                : Optional.empty();
    }

    private Optional<String> number(Element constant, int position) {
        return trees != null
                        && trees.getTree(constant) instanceof VariableTree variable
                        && variable.getInitializer() instanceof NewClassTree creation
                        && position < creation.getArguments().size()
                ? literal(creation.getArguments().get(position))
                : Optional.empty();
    }

    private static Optional<String> literal(ExpressionTree argument) {
        if (argument instanceof UnaryTree unary && unary.getKind() == Tree.Kind.UNARY_MINUS) {
            return literal(unary.getExpression()).map(number -> "-" + number);
        }
        return argument instanceof LiteralTree literal && literal.getValue() instanceof Integer number
                ? Optional.of(number.toString())
                : Optional.empty();
    }
}
