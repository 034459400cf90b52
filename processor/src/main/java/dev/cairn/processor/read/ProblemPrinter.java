package dev.cairn.processor.read;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Prints problems at their positions, each once: the mistakes of an enum show in every record that uses it. */
public final class ProblemPrinter {

    private final Messager messager;
    private final @Nullable JavacPositions javac;
    private final Set<String> printed = new HashSet<>();

    /** A printer to the compiler of {@code environment}. */
    public ProblemPrinter(ProcessingEnvironment environment) {
        this.messager = environment.getMessager();
        this.javac = JavacPositions.of(environment);
    }

    /** Prints an error at {@code position}, as exactly as the compiler can. */
    public void printError(Position position, String message) {
        print(Diagnostic.Kind.ERROR, position, message);
    }

    /**
     * Prints a warning, unless {@code @SuppressWarnings} is on what it is about or on what encloses that, with
     * {@code cairn} for all of them or the {@code id} of this one.
     */
    public void printWarning(Position position, String id, String message) {
        if (!isSuppressed(position.element(), Set.of("cairn", id))) {
            print(Diagnostic.Kind.WARNING, position, message);
        }
    }

    private void print(Diagnostic.Kind kind, Position position, String message) {
        if (!printed.add(path(position.element()) + ": " + message)) {
            return;
        }
        if (javac == null || !javac.print(kind, position, message)) {
            messager.printMessage(kind, message, position.element(), position.annotation(), position.value());
        }
    }

    private static boolean isSuppressed(@Nullable Element element, Set<String> names) {
        if (element == null) {
            return false;
        }
        SuppressWarnings suppressed = element.getAnnotation(SuppressWarnings.class);
        return (suppressed != null && !Collections.disjoint(Arrays.asList(suppressed.value()), names))
                || isSuppressed(element.getEnclosingElement(), names);
    }

    private static String path(@Nullable Element element) {
        if (element == null || element instanceof TypeElement) {
            return String.valueOf(element);
        }
        return path(element.getEnclosingElement()) + "." + element.getSimpleName();
    }
}
