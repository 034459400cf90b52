package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.processor.CairnProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** What the processor accepts as a component is what the runtime can store: types of every shape, judged by both. */
class StorabilityTest {

    private static final List<String> LEAVES = List.of(
            "int[]",
            "String",
            "Kind",
            "Plain",
            "Tree",
            "Chain<String>",
            "Object",
            "Number",
            "Enum",
            "List",
            "OptionalInt");

    private static final List<String> SHAPES = List.of(
            "%s",
            "List<%s>",
            "List<? extends %s>",
            "Set<? super %s>",
            "%s[]",
            "Optional<%s>",
            "Map<String, %s>",
            "Map<%s, Integer>",
            "Map<? extends %s, Integer>",
            "Box<%s>",
            "Box<? extends %s>",
            "Unused<%s>",
            "Unused<? super %s>",
            "Keyed<%s>",
            "Maybe<%s>",
            "Listing<%s>",
            "Chain<%s>",
            "Swap<%s, String>",
            "Swap<String, %s>",
            "Outer<Box<%s>>");

    private static final List<String> OTHERS = List.of(
            "Box",
            "Bounded",
            "BoundedByItself",
            "BoundedByList",
            "Unused",
            "Map",
            "List<?>",
            "List<? extends Object>",
            "Map<?, ?>",
            "Box<?>",
            "Bounded<?>",
            "Maybe<?>",
            "EnumSet<Kind>",
            "EnumSet<?>",
            "EnumMap<Kind, Plain>",
            "EnumSet",
            "EnumMap",
            "TreeMap<Kind, LinkedList<Plain>>",
            "Class<?>",
            "Void",
            "Record",
            "Runnable",
            "Sealed",
            "Sealed.One",
            "Empty",
            "Wrong",
            "List<Wrong>",
            "HoldsRaw",
            "byte[][]",
            "char[]",
            "T");

    private static final String DECLARATIONS = """
            package shop;
            import java.util.*;
            enum Kind { A { @Override public String toString() { return "a"; } } }
            record Plain(String text, int number) {}
            record Tree(Kind kind, List<Tree> children, Map<String, Tree> named) {}
            record Chain<T>(T content, Optional<Chain<T>> rest) {}
            record Box<T>(T content) {}
            record Unused<T>(String text) {}
            record Keyed<T>(Map<T, T> map) {}
            record Maybe<T>(Optional<T> content) {}
            record Listing<T>(List<? extends T[]> content) {}
            record Swap<A, B>(A first, List<Swap<B, A>> rest) {}
            record Outer<T>(Box<Box<T>> boxes, Unused<Object> unused) {}
            record Bounded<T extends Kind>(T content) {}
            record BoundedByItself<T extends Comparable<T>>(T content) {}
            record BoundedByList<A extends List<B>, B extends Plain>(A content) {}
            record Empty() {}
            record Wrong(int number, Optional<Thread> thread) {}
            @SuppressWarnings("rawtypes") record HoldsRaw(Bounded bounded, List<Unused> unused) {}
            record T() {}
            sealed interface Sealed { record One(int number) implements Sealed {} }
            record Types(@dev.cairn.annotations.Id String id, %s) {}
            """;

    @Test
    void theProcessorRefusesExactlyWhatTheRuntimeCannotStore() throws Exception {
        Map<String, String> types = new TreeMap<>();
        Stream.concat(SHAPES.stream().flatMap(shape -> LEAVES.stream().map(shape::formatted)), OTHERS.stream())
                .distinct()
                .forEach(type -> types.put("c" + types.size(), type));
        String components = types.entrySet().stream()
                .map(component -> component.getValue() + " " + component.getKey())
                .collect(Collectors.joining(",\n"));
        String source = DECLARATIONS.formatted(components);

        Set<String> refused = names(types, refusedByTheProcessor(source));
        assertThat(refused).isEqualTo(names(types, refusedByTheRuntime(source)));
        assertThat(refused).hasSizeBetween(types.size() / 4, types.size() * 3 / 4);
    }

    private static Set<String> refusedByTheProcessor(String source) {
        Compilation compilation = compiler()
                .withProcessors(new CairnProcessor())
                .compile(JavaFileObjects.forSourceString(
                        "shop.Kind", source.replace("record Types", "@dev.cairn.annotations.Entity record Types")));
        Pattern component = Pattern.compile("\\[(?:UnstorableComponent|BadOptional)] Component (c\\d+) of Types .*");
        return compilation.errors().stream()
                .map(error -> component.matcher(error.getMessage(Locale.ROOT)))
                .peek(message -> assertThat(message.matches()).isTrue())
                .map(message -> message.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> refusedByTheRuntime(String source) throws ReflectiveOperationException {
        Compilation compilation = compiler().compile(JavaFileObjects.forSourceString("shop.Kind", source));
        Class<?> types = Class.forName("shop.Types", false, new Compiled(compilation.generatedFiles()));
        return Arrays.stream(types.getRecordComponents())
                .filter(component -> !isStored(component))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
    }

    private static boolean isStored(RecordComponent component) {
        try {
            EntityCodec.json(
                    List.of(Component.of(component.getName(), component.getGenericType(), entity -> entity)),
                    values -> values);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Compiler compiler() {
        return Compiler.javac().withOptions("--release", "17", "-Xmaxerrs", "10000");
    }

    private static Set<String> names(Map<String, String> types, Set<String> components) {
        return components.stream().map(types::get).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Loads what was compiled in memory. */
    private static final class Compiled extends ClassLoader {

        private final List<JavaFileObject> files;

        Compiled(List<JavaFileObject> files) {
            super(Compiled.class.getClassLoader());
            this.files = files;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            String path = "/" + name.replace('.', '/') + ".class";
            for (JavaFileObject file : files) {
                if (file.getName().endsWith(path)) {
                    try (InputStream in = file.openInputStream()) {
                        byte[] bytes = in.readAllBytes();
                        return defineClass(name, bytes, 0, bytes.length);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
            throw new ClassNotFoundException(name);
        }
    }
}
