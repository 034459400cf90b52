package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.GenericType;
import dev.cairn.processor.validate.StoredTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The processor lists by their names the classes that the runtime can store: over all of the JDK's both say the same. */
class StoredTypesTest {

    private static final List<Class<?>> JDK = publicClasses();

    @Test
    void listsExactlyTheScalarsThatTheRuntimeStores() {
        assertThat(accepted(type -> type.getTypeParameters().length == 0, type -> type))
                .isEqualTo(union(StoredTypes.SCALARS, withoutParameters(StoredTypes.OPTIONALS)));
    }

    @Test
    void listsExactlyTheMapKeysThatTheRuntimeStores() {
        assertThat(accepted(type -> true, type -> GenericType.of(Map.class, type, String.class)))
                .isEqualTo(StoredTypes.SCALARS);
    }

    @Test
    void listsExactlyTheContainersThatTheRuntimeStores() {
        assertThat(accepted(type -> type.getTypeParameters().length == 1, type -> GenericType.of(type, argument(type))))
                .isEqualTo(union(StoredTypes.COLLECTIONS, Set.of("java.util.Optional")));
    }

    @Test
    void listsExactlyTheMapsThatTheRuntimeStores() {
        assertThat(accepted(
                        type -> type.getTypeParameters().length == 2,
                        type -> GenericType.of(type, argument(type), String.class)))
                .isEqualTo(StoredTypes.MAPS);
    }

    @Test
    void listsNoContainerThatTheRuntimeStoresWithoutItsArguments() {
        assertThat(accepted(type -> type.getTypeParameters().length > 0, type -> type))
                .isEmpty();
    }

    /** The names of those of {@code which} whose {@code type} the runtime stores; enums and records it always does. */
    private static Set<String> accepted(Predicate<Class<?>> which, Function<Class<?>, Type> typeOf) {
        return JDK.stream()
                .filter(which)
                .filter(type -> !type.isEnum() && !type.isRecord())
                .filter(type -> isStored(typeOf.apply(type)))
                .map(Class::getCanonicalName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isStored(Type type) {
        try {
            EntityCodec.json(List.of(Component.of("component", type, entity -> entity)), values -> values);
            return true;
        } catch (IllegalArgumentException refused) {
            return false;
        }
    }

    private static Type argument(Class<?> type) {
        boolean ofEnums = Arrays.stream(type.getTypeParameters()[0].getBounds())
                .anyMatch(bound -> bound.getTypeName().startsWith("java.lang.Enum"));
        return ofEnums ? TimeUnit.class : String.class;
    }

    private static Set<String> withoutParameters(Set<String> names) {
        return names.stream().filter(name -> !name.equals("java.util.Optional")).collect(Collectors.toSet());
    }

    private static Set<String> union(Collection<String> some, Collection<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Class<?>> publicClasses() {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        try (Stream<Path> files = Files.walk(base.resolve("java"))) {
            List<Class<?>> classes = files.map(file -> base.relativize(file).toString())
                    .filter(file -> file.endsWith(".class"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .<Class<?>>map(StoredTypesTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()))
                    .toList();
            assertThat(classes).hasSizeGreaterThan(1000);
            return classes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
