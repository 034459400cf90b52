package dev.cairn.processor.read;

import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints errors at their positions, each once: the mistakes of an enum show in every record that uses it. */
public final class ProblemPrinter {

    private final Messager messager;
    private final @Nullable JavacPositions javac;
    private final Set<String> printed = new HashSet<>();

    /** A printer to the compiler of {@code environment}. */
    public ProblemPrinter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.javac = JavacPositions.of(environment);
    }

    /** Prints {@code message} at {@code position}, as exactly as the compiler can. */
    public void print(Position position, String message) {
        if (!printed.add(path(position.element()) + ": " + message)) {
            return;
        }
        if (javac == null || !javac.print(position, message)) {
            messager.printMessage(
                    Diagnostic.Kind.ERROR, message, position.element(), position.annotation(), position.value());
        }
    }

    private static String path(@Nullable Element element) {
        if (element == null || element instanceof TypeElement) {
            return String.valueOf(element);
        }
        return path(element.getEnclosingElement()) + "." + element.getSimpleName();
    }
}
