package dev.cairn.processor.read;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.MigrationDeclaration.Constructor;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads the classes that {@code @Entity(migrations)} names. */
final class MigrationReader {

    private static final String MIGRATION = "dev.cairn.EntityMigration";

    private final Elements elements;
    private final Types types;
    private final MethodReader methods;
    private final ShapeReader shapes;

    MigrationReader(Elements elements, Types types, MethodReader methods, ShapeReader shapes) {
        this.elements = elements;
        this.types = types;
        this.methods = methods;
        this.shapes = shapes;
    }

    List<MigrationDeclaration> read(List<Placed<TypeMirror>> classes) {
        return classes.stream().map(this::read).toList();
    }

    private MigrationDeclaration read(Placed<TypeMirror> placed) {
        if (placed.value() instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type) {
            return read(declared, type, placed.position());
        }
        String name = placed.value().toString();
        return new MigrationDeclaration(
                new JavaType.Declared("", List.of(name), List.of()),
                false,
                false,
                false,
                false,
                new Access(Access.Level.PUBLIC, name),
                Constructor.NONE,
                false,
                placed.position());
    }

    private MigrationDeclaration read(DeclaredType declared, TypeElement type, Position position) {
        shapes.warnings().mention(type);
        Optional<ExecutableElement> constructor = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(each -> each.getParameters().isEmpty())
                .findFirst();
        constructor.ifPresent(shapes.warnings()::use);
        return new MigrationDeclaration(
                TypeNames.of(type, List.of()),
                isMigration(declared),
                type.getKind() == ElementKind.CLASS && !type.getModifiers().contains(Modifier.ABSTRACT),
                type.getNestingKind().isNested() && !type.getModifiers().contains(Modifier.STATIC),
                !type.getTypeParameters().isEmpty(),
                AccessReader.ofType(type),
                constructor.map(MigrationReader::access).orElse(Constructor.NONE),
                constructor.stream()
                        .flatMap(each -> each.getThrownTypes().stream())
                        .anyMatch(methods::isChecked),
                position);
    }

    private boolean isMigration(DeclaredType type) {
        TypeElement migration = elements.getTypeElement(MIGRATION);
        return migration != null && types.isSubtype(types.erasure(type), types.erasure(migration.asType()));
    }

    private static Constructor access(ExecutableElement constructor) {
        return switch (AccessReader.ofMember(constructor).level()) {
            case PUBLIC -> Constructor.PUBLIC;
            case PACKAGE -> Constructor.PACKAGE;
            case PRIVATE -> Constructor.PRIVATE;
        };
    }
}
