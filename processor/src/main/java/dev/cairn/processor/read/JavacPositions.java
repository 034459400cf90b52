package dev.cairn.processor.read;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Finds repeated annotations of a type in javac's trees. For those the {@code Messager} only points to the type, since
 * the container that holds them stands nowhere in the source.
 */
final class JavacPositions {

    private final Trees trees;

    private JavacPositions(Trees trees) {
        this.trees = trees;
    }

    /** The trees of {@code environment}, or null if it is not javac's own, as in ECJ and in build tools that wrap it. */
    static @Nullable JavacPositions of(ProcessingEnvironment environment) {
        try {
            return new JavacPositions(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError notJavac) {
            return null;
        }
    }

    /** Prints {@code message} and returns true, or false if the position is none of a type's annotation. */
    boolean print(Diagnostic.Kind kind, Position position, String message) {
        AnnotationMirror mirror = position.annotation();
        TreePath path = trees.getPath(position.element());
        if (mirror == null || path == null || !(path.getLeaf() instanceof ClassTree type)) {
            return false;
        }
        TreePath modifiers = new TreePath(path, type.getModifiers());
        List<? extends AnnotationTree> same = type.getModifiers().getAnnotations().stream()
                .filter(annotation -> isOf(annotation, mirror, modifiers))
                .toList();
        if (same.size() <= position.occurrence()) {
            return false;
        }
        Tree place = valueIn(same.get(position.occurrence()), mirror, position.value());
        trees.printMessage(kind, message, place, path.getCompilationUnit());
        return true;
    }

    private boolean isOf(AnnotationTree annotation, AnnotationMirror mirror, TreePath modifiers) {
        TreePath name = new TreePath(new TreePath(modifiers, annotation), annotation.getAnnotationType());
        return mirror.getAnnotationType().asElement().equals(trees.getElement(name));
    }

    private static Tree valueIn(AnnotationTree annotation, AnnotationMirror mirror, @Nullable AnnotationValue value) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> member :
                mirror.getElementValues().entrySet()) {
            String name = member.getKey().getSimpleName().toString();
            if (member.getValue() == value) {
                return argument(annotation, name);
            }
            if (member.getValue().getValue() instanceof List<?> values) {
                for (int i = 0; i < values.size(); i++) {
                    if (values.get(i) == value) {
                        Tree written = argument(annotation, name);
                        return written instanceof NewArrayTree array
                                ? array.getInitializers().get(i)
                                : written;
                    }
                }
            }
        }
        return annotation;
    }

    /** What is written for {@code member}: javac has put in the {@code value =} where the source leaves it out. */
    private static Tree argument(AnnotationTree annotation, String member) {
        for (ExpressionTree argument : annotation.getArguments()) {
            if (argument instanceof AssignmentTree assignment
                    && assignment.getVariable().toString().equals(member)) {
                return assignment.getExpression();
            }
        }
        return annotation;
    }
}
