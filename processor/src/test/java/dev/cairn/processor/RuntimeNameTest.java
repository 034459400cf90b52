package dev.cairn.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.processor.write.RuntimeName;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Generated code compiles against the stubs alone, so what they have is what it uses. */
class RuntimeNameTest {

    @ParameterizedTest
    @EnumSource
    void listsTheMembersThatGeneratedCodeUses(RuntimeName name) throws Exception {
        URL[] path = {RuntimeStubs.CLASSES.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            Class<?> type = loader.loadClass(name.qualifiedName());
            Stream<String> members = Stream.<Member>concat(
                            Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredFields()))
                    .filter(member -> !Modifier.isPrivate(member.getModifiers()) && !member.isSynthetic())
                    .map(Member::getName);
            Stream<String> nested = Arrays.stream(type.getDeclaredClasses()).map(Class::getSimpleName);
            assertThat(name.members())
                    .hasSameElementsAs(Stream.concat(members, nested).toList());
        }
    }
}
