package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.write.RuntimeName;
import java.lang.reflect.Member;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The processor names the runtime by constants, since it does not depend on it. */
class RuntimeNamesTest {

    @ParameterizedTest
    @EnumSource
    void exists(RuntimeName name) throws ClassNotFoundException {
        Class<?> type = Class.forName(name.qualifiedName());
        Stream<String> members = Stream.<Stream<? extends Member>>of(
                        Stream.of(type.getMethods()), Stream.of(type.getDeclaredMethods()), Stream.of(type.getFields()))
                .flatMap(each -> each)
                .map(Member::getName);
        Stream<String> nested = Stream.of(type.getClasses()).map(Class::getSimpleName);
        assertThat(Stream.concat(members, nested)).containsAll(name.members());
    }
}
