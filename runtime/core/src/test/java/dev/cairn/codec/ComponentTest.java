package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ComponentTest {

    private static class Outer<T> {
        class Inner<U> {}

        class Plain {}
    }

    private static class Declares<T extends Number> {
        List<?> anything;
        List<? extends Number> numbers;
        Map<? super Integer, List<? extends T>> mixed;
        T[] variables;
        List<String>[][] arrays;
        Outer<String>.Inner<Integer> inner;
        Outer<String>.Plain plain;
        Map.Entry<int[], byte[][]> entry;
    }

    @Test
    void namesItsTypeInFull() throws NoSuchFieldException {
        assertThat(typeName(int.class)).isEqualTo("int");
        assertThat(typeName(byte[].class)).isEqualTo("byte[]");
        assertThat(typeName(String[][].class)).isEqualTo("java.lang.String[][]");
        assertThat(typeName(Map.Entry.class)).isEqualTo("java.util.Map$Entry");
        assertThat(typeName(GenericType.of(Map.class, String.class, GenericType.of(List.class, Integer.class))))
                .isEqualTo("java.util.Map<java.lang.String, java.util.List<java.lang.Integer>>");
        assertThat(typeName(GenericType.arrayOf(String.class))).isEqualTo("java.lang.String[]");
        assertThat(declared("anything")).isEqualTo("java.util.List<?>");
        assertThat(declared("numbers")).isEqualTo("java.util.List<? extends java.lang.Number>");
        assertThat(declared("mixed"))
                .isEqualTo("java.util.Map<? super java.lang.Integer, java.util.List<? extends T>>");
        assertThat(declared("variables")).isEqualTo("T[]");
        assertThat(declared("arrays")).isEqualTo("java.util.List<java.lang.String>[][]");
        assertThat(declared("entry")).isEqualTo("java.util.Map$Entry<int[], byte[][]>");
        String outer = Outer.class.getName();
        assertThat(declared("inner")).isEqualTo(outer + "<java.lang.String>$Inner<java.lang.Integer>");
        assertThat(declared("plain")).isEqualTo(outer + "<java.lang.String>$Plain");
    }

    private static String typeName(Type type) {
        return Component.<Object, Object>of("it", type, entity -> entity).typeName();
    }

    private static String declared(String field) throws NoSuchFieldException {
        return typeName(Declares.class.getDeclaredField(field).getGenericType());
    }

    @Test
    void castsWhatIsOfItsClass() throws NoSuchFieldException {
        assertThat(cast(int.class, 1)).isEqualTo(1);
        assertThat(cast(CharSequence.class, "a")).isEqualTo("a");
        assertThat(cast(GenericType.of(List.class, String.class), new ArrayList<>()))
                .isEqualTo(List.of());
        assertThat(cast(byte[].class, new byte[] {1})).isEqualTo(new byte[] {1});
        assertThat(cast(GenericType.arrayOf(GenericType.of(List.class, String.class)), new List<?>[0]))
                .isEqualTo(new List<?>[0]);
        assertThat(cast(Declares.class.getDeclaredField("variables").getGenericType(), new Integer[] {1}))
                .isEqualTo(new Integer[] {1});
    }

    @Test
    void refusesToCastWhatIsOfAnotherClass() {
        assertThatThrownBy(() -> cast(int.class, 1L))
                .isInstanceOf(ClassCastException.class)
                .hasMessage("Component \"it\" is int, but the value given is java.lang.Long");
        assertThatThrownBy(() -> cast(GenericType.of(List.class, String.class), new String[0]))
                .isInstanceOf(ClassCastException.class)
                .hasMessage(
                        "Component \"it\" is java.util.List<java.lang.String>, but the value given is java.lang.String[]");
        assertThatThrownBy(() -> cast(GenericType.arrayOf(GenericType.of(List.class, String.class)), new String[0]))
                .isInstanceOf(ClassCastException.class);
    }

    @Test
    void castsNullUnlessItsTypeHasNone() {
        assertThat(cast(String.class, null)).isNull();
        for (Type type : List.<Type>of(int.class, OptionalInt.class, GenericType.of(Optional.class, String.class))) {
            assertThatThrownBy(() -> cast(type, null))
                    .isInstanceOf(NullPointerException.class)
                    .hasMessage("Component \"it\" is " + TypeName.of(type) + " and cannot be null");
        }
    }

    private static Object cast(Type type, Object value) {
        return Component.<Object, Object>of("it", type, entity -> entity).cast(value);
    }

    @Test
    void tellsNullableFromOptional() {
        Component<Box, Object> required = Component.of("it", String.class, Box::value);
        Component<Box, Object> nullable = Component.nullable("it", String.class, Box::value);
        Component<Box, Object> optional = Component.nullable("it", OptionalInt.class, Box::value);
        assertThat(List.of(required.nullable(), nullable.nullable(), optional.nullable()))
                .containsExactly(false, true, true);
        assertThat(List.of(required.acceptsNull(), nullable.acceptsNull(), optional.acceptsNull()))
                .containsExactly(false, true, false);
        assertThat(List.of(required.toString(), nullable.toString()))
                .containsExactly("java.lang.String it", "java.lang.String? it");
    }

    @Test
    void readsItsValueWithoutJudgingIt() {
        Component<Box, Object> required = Component.of("it", String.class, Box::value);
        assertThat(required.get(new Box("a"))).isEqualTo("a");
        assertThat(required.get(new Box(null))).isNull();
        assertThat(required.name()).isEqualTo("it");
        assertThat(required.type()).isEqualTo(String.class);
    }

    @Test
    void cannotBeANullablePrimitive() {
        assertThatThrownBy(() -> Component.nullable("it", int.class, Box::value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Component \"it\" is int and cannot be nullable; use Component.of");
    }

    @Test
    void givesItsNameAndTypeToTheWriterSchema() {
        List<Component<Box, ?>> components = List.of(
                Component.of("a", int.class, Box::value),
                Component.nullable("b", GenericType.of(List.class, String.class), Box::value));
        assertThat(WriterSchema.of(components).components())
                .containsExactly(
                        new WrittenComponent("a", "int", null),
                        new WrittenComponent("b", "java.util.List<java.lang.String>", null));
    }
}
