package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;
import java.util.List;
import java.util.stream.Stream;

/** A type with what a validator may ask about the classes in it. */
public sealed interface TypeShape {

    /** The type itself. */
    JavaType type();

    /** The shapes directly within this one. */
    default List<TypeShape> inner() {
        return List.of();
    }

    /** Every class that the type mentions, itself included. */
    default Stream<Declared> mentioned() {
        Stream<Declared> self = this instanceof Declared declared ? Stream.of(declared) : Stream.of();
        return Stream.concat(self, inner().stream().flatMap(TypeShape::mentioned));
    }

    /** What the type mentions that does not exist (yet). */
    default Stream<JavaType.Declared> unknown() {
        Stream<JavaType.Declared> self = this instanceof Unknown unknown ? Stream.of(unknown.type()) : Stream.of();
        return Stream.concat(self, inner().stream().flatMap(TypeShape::unknown));
    }

    /** {@code int}. */
    record Primitive(JavaType.Primitive type) implements TypeShape {}

    /** {@code element[]}. */
    record Array(TypeShape element) implements TypeShape {

        @Override
        public JavaType type() {
            return new JavaType.Array(element.type());
        }

        @Override
        public List<TypeShape> inner() {
            return List.of(element);
        }
    }

    /** {@code ? extends bound} or {@code ? super bound}. */
    record Wildcard(JavaType.Wildcard.Kind kind, TypeShape bound) implements TypeShape {

        @Override
        public JavaType type() {
            return new JavaType.Wildcard(kind, bound.type());
        }

        /** Whether it is {@code ?}, or {@code ? extends Object}, which is the same. */
        public boolean unbounded() {
            return kind == JavaType.Wildcard.Kind.EXTENDS
                    && bound.type().equals(new JavaType.Declared("java.lang", List.of("Object"), List.of()));
        }

        @Override
        public List<TypeShape> inner() {
            return List.of(bound);
        }
    }

    /**
     * A class or interface.
     *
     * @param generic whether it has type parameters, with or without arguments here
     * @param innerOfGeneric whether it is an inner class of a class with type arguments
     */
    record Declared(
            JavaType.Declared type,
            Access access,
            boolean generic,
            boolean innerOfGeneric,
            Nature nature,
            List<TypeShape> arguments)
            implements TypeShape {

        public Declared {
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<TypeShape> inner() {
            return arguments;
        }
    }

    /** A type variable of a generic record. {@code bound} is the first of its bounds. */
    record Variable(String name, TypeShape bound) implements TypeShape {

        @Override
        public JavaType type() {
            return new JavaType.Declared("", List.of(name), List.of());
        }
    }

    /** A type that does not exist (yet). */
    record Unknown(JavaType.Declared type) implements TypeShape {}

    /** What a class is, as far as it matters for storing it. */
    sealed interface Nature {

        /** Nothing in particular. */
        record Other() implements Nature {}

        /** A {@code java.util.Collection}. */
        record Multiple() implements Nature {}

        /** An enum with its {@code @Code} methods, of which rightly there is at most one, and its constants. */
        record Enumeration(List<CodeDeclaration> codes, List<ConstantDeclaration> constants) implements Nature {

            public Enumeration {
                codes = List.copyOf(codes);
                constants = List.copyOf(constants);
            }
        }

        /** A record; its components are among the declaration's {@link Declaration#records}. */
        record Composed() implements Nature {}
    }
}
