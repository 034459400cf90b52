package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.lang.reflect.Type;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Types that are refused when the codec is made, because a value of them would not come back. */
class JsonCodecTypesTest {

    private sealed interface Shape permits Circle {}

    private record Circle(int radius) implements Shape {}

    private record Drawing(String title, List<Shape> shapes) {}

    private record Album(Drawing cover) {}

    private record Pair<A, B>(A first, B second) {}

    private record Tree(int value, List<Tree> children, Optional<Tree> twin) {}

    static Stream<Type> unsupported() {
        return Stream.of(
                Object.class,
                Thread.class,
                Runnable.class,
                Shape.class,
                Number.class,
                CharSequence.class,
                Serializable.class,
                Enum.class,
                Class.class,
                Date.class,
                Object[].class,
                Thread[][].class,
                List.class,
                Map.class,
                Pair.class,
                Record.class,
                AbstractMap.class,
                Iterable.class,
                Stream.class,
                Optional.class,
                GenericType.of(List.class, Object.class),
                GenericType.of(Map.class, String.class, Thread.class),
                GenericType.of(Pair.class, String.class, Object.class),
                GenericType.of(Optional.class, OptionalInt.class),
                GenericType.of(Optional.class, GenericType.of(Optional.class, String.class)),
                GenericType.of(Map.class, Circle.class, String.class),
                GenericType.of(Map.class, byte[].class, String.class),
                GenericType.arrayOf(GenericType.of(List.class, Object.class)),
                GenericType.of(Class.class, String.class));
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    void refusesTheTypeWhenTheCodecIsMade(Type type) {
        assertThatThrownBy(() -> Box.codec(type))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Component \"value\" has type " + TypeName.of(type));
    }

    @Test
    void saysWhereInsideARecordTheUnsupportedTypeStands() {
        assertThatThrownBy(() -> Box.codec(Album.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Component \"value\" has type " + Album.class.getName() + ", which cannot be stored as JSON: "
                                + "JSON does not say which " + Shape.class.getName() + " to read back, in shapes of "
                                + Drawing.class.getName() + ", in cover of " + Album.class.getName()
                                + ". Use records, enums, and the collections and value types of the JDK.");
    }

    @Test
    void refusesTwoComponentsOfOneName() {
        Component<Box, Object> component = Box.component(String.class);
        assertThatThrownBy(() -> EntityCodec.<Box>json(List.of(component, component), values -> new Box(values[0])))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Two components are named \"value\".");
    }

    @Test
    void acceptsRecordsThatContainThemselves() {
        Tree tree = new Tree(
                1,
                List.of(new Tree(2, List.of(), Optional.empty())),
                Optional.of(new Tree(3, List.of(), Optional.empty())));
        assertThat(Box.roundTrip(Tree.class, tree)).isEqualTo(tree);
    }

    @Test
    void acceptsWildcardsByTheirBounds() throws NoSuchFieldException {
        class Declares {
            Collection<? extends Set<? extends Integer>> sets;
            List<?> anything;
        }
        Type bounded = Declares.class.getDeclaredField("sets").getGenericType();
        assertThat(Box.roundTrip(bounded, List.of(Set.of(1)))).isEqualTo(List.of(Set.of(1)));
        Type unbounded = Declares.class.getDeclaredField("anything").getGenericType();
        assertThatThrownBy(() -> Box.codec(unbounded)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasTheFormatByteJ() {
        assertThat(Box.codec(String.class).format()).isEqualTo((byte) 'J');
    }
}
