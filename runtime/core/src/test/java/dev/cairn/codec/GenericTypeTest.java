package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GenericTypeTest {

    private record Declares(
            List<String> list,
            Map<String, List<Integer>> map,
            Map.Entry<String, int[]> entry,
            List<String>[] array,
            List<Set<Long>[][]> deep) {}

    private static Type declared(String component) throws NoSuchFieldException {
        return Declares.class.getDeclaredField(component).getGenericType();
    }

    @Test
    void equalsTheTypesOfTheJdkInBothDirections() throws NoSuchFieldException {
        assertInterchangeable(GenericType.of(List.class, String.class), declared("list"));
        assertInterchangeable(
                GenericType.of(Map.class, String.class, GenericType.of(List.class, Integer.class)), declared("map"));
        assertInterchangeable(GenericType.of(Map.Entry.class, String.class, int[].class), declared("entry"));
        assertInterchangeable(GenericType.arrayOf(GenericType.of(List.class, String.class)), declared("array"));
        assertInterchangeable(
                GenericType.of(
                        List.class, GenericType.arrayOf(GenericType.arrayOf(GenericType.of(Set.class, Long.class)))),
                declared("deep"));
    }

    private static void assertInterchangeable(Type ours, Type jdks) {
        assertThat(ours.equals(jdks)).isTrue();
        assertThat(jdks.equals(ours)).isTrue();
        assertThat(ours).hasSameHashCodeAs(jdks);
        assertThat(TypeName.of(ours)).isEqualTo(TypeName.of(jdks)).isEqualTo(ours.toString());
    }

    @Test
    void differsFromTypesWithOtherParts() throws NoSuchFieldException {
        ParameterizedType list = GenericType.of(List.class, String.class);
        assertThat(list)
                .isNotEqualTo(GenericType.of(List.class, Integer.class))
                .isNotEqualTo(GenericType.of(Set.class, String.class))
                .isNotEqualTo(List.class)
                .isNotEqualTo(declared("map"));
        assertThat(GenericType.arrayOf(list))
                .isNotEqualTo(list)
                .isNotEqualTo(GenericType.arrayOf(GenericType.of(List.class, Integer.class)));
    }

    @Test
    void canBeChangedNeitherThroughItsInputNorThroughItsOutput() {
        Type[] arguments = {String.class};
        ParameterizedType list = GenericType.of(List.class, arguments);
        arguments[0] = Integer.class;
        list.getActualTypeArguments()[0] = Integer.class;
        assertThat(list).isEqualTo(GenericType.of(List.class, String.class));
        assertThat(list.getRawType()).isEqualTo(List.class);
        assertThat(list.getOwnerType()).isNull();
        GenericArrayType array = GenericType.arrayOf(list);
        assertThat(array.getGenericComponentType()).isEqualTo(list);
    }

    @Test
    void refusesArgumentsThatDoNotFit() {
        assertThatThrownBy(() -> GenericType.of(Map.class, String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.util.Map takes 2 type arguments, not 1");
        assertThatThrownBy(() -> GenericType.of(String.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> GenericType.of(List.class, int.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use java.lang.Integer");
        assertThatThrownBy(() -> GenericType.of(List.class, (Type) null)).isInstanceOf(NullPointerException.class);
    }
}
