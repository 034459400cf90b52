package dev.cairn.tests.evolution;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.common.io.ByteStreams;
import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.cairn.Cairn;
import dev.cairn.Repository;
import dev.cairn.annotations.Codec;
import dev.cairn.processor.CairnProcessor;
import dev.cairn.store.EntityDescriptor;
import dev.cairn.store.IndexedEntityStore;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import javax.tools.JavaFileObject;

/**
 * A form of an entity called {@code Job} as it was at one time, compiled with its repository while the test runs, so
 * that one database can meet several of them.
 */
final class CompiledEntity {

    private static final String PREAMBLE = """
            package shop;

            import dev.cairn.annotations.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            """;

    private final ClassLoader classes;

    private CompiledEntity(ClassLoader classes) {
        this.classes = classes;
    }

    /** Compiles {@code Job}, given from its annotations to its last brace, and what follows it. */
    static CompiledEntity of(String source) {
        return of(source, Codec.COMPACT);
    }

    /** The same with a codec, which the source does not name. */
    static CompiledEntity of(String source, Codec codec) {
        return compile(
                codec == Codec.JSON
                        ? source.replace("@Entity(\"", "@Entity(value = \"")
                                .replace("@Entity(", "@Entity(codec = Codec.JSON, ")
                        : source);
    }

    private static CompiledEntity compile(String source) {
        Compilation compilation = Compiler.javac()
                .withProcessors(new CairnProcessor())
                .withOptions("--release", "17", "-Xlint:all,-processing")
                .compile(JavaFileObjects.forSourceString("shop.Job", PREAMBLE + source));
        assertThat(compilation).succeeded();
        return new CompiledEntity(new Classes(compilation));
    }

    /** What the generated class of indexes says of the entity. */
    @SuppressWarnings("unchecked")
    EntityDescriptor<Object, Object> descriptor() {
        try {
            return (EntityDescriptor<Object, Object>)
                    classes.loadClass("shop.JobIndexes").getField("ENTITY").get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Registers the entity, if it is not yet, and returns the generated repository. */
    @SuppressWarnings("unchecked")
    Repository<Object, Object> repository(Cairn db) {
        try {
            return (Repository<Object, Object>) classes.loadClass("shop.JobRepository")
                    .getMethod("of", Cairn.class)
                    .invoke(null, db);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    IndexedEntityStore<Object, Object> store(Cairn db) {
        return db.store(descriptor());
    }

    /** An entity of these components. */
    Object entity(Object... components) {
        return descriptor().create(components);
    }

    /** A value of another record that the source declares. */
    Object record(String type, Object... components) {
        try {
            Constructor<?> constructor = classes.loadClass("shop." + type).getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.newInstance(components);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** A constant of an enum that the source declares. */
    Object constant(String type, String name) {
        try {
            Field constant = classes.loadClass("shop." + type).getField(name);
            constant.setAccessible(true);
            return constant.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** Defines what a compilation made, each compilation in a loader of its own. */
    private static final class Classes extends ClassLoader {

        private final Map<String, JavaFileObject> files = new HashMap<>();

        Classes(Compilation compilation) {
            super(CompiledEntity.class.getClassLoader());
            for (JavaFileObject file : compilation.generatedFiles()) {
                if (file.getKind() == JavaFileObject.Kind.CLASS) {
                    String path = file.toUri().getPath();
                    String binary = path.substring(path.indexOf("/shop/") + 1, path.length() - ".class".length());
                    files.put(binary.replace('/', '.'), file);
                }
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            JavaFileObject file = files.get(name);
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            try (InputStream in = file.openInputStream()) {
                byte[] bytes = ByteStreams.toByteArray(in);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
