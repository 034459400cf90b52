package dev.cairn.processor.validate;

import dev.cairn.processor.model.ComponentModel;
import dev.cairn.processor.model.ComponentModel.Absence;
import dev.cairn.processor.model.ComponentModel.FormerConstant;
import dev.cairn.processor.model.ComponentModel.StaticMember;
import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.DefaultDeclaration;
import dev.cairn.processor.read.RecordDeclaration;
import dev.cairn.processor.read.TypeShape;
import dev.cairn.processor.read.TypeShape.Nature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what holds for every component, stored only or in a key. */
final class ComponentValidator {

    private final String packageName;
    private final String record;
    private final Map<JavaType.Declared, RecordDeclaration> records;
    private final Report report;

    ComponentValidator(Declaration declaration, Report report) {
        this.packageName = declaration.type().packageName();
        this.record = Shown.type(declaration.type());
        this.records = declaration.records();
        this.report = report;
    }

    Optional<ComponentModel> validate(ComponentDeclaration component) {
        int before = report.entries().size();
        checkTypes(component);
        if (Optionals.isAnyOptional(component.shape())) {
            checkOptional(component);
        } else if (component.nullable() && component.shape().type() instanceof JavaType.Primitive primitive) {
            report.add(
                    Problem.NULLABLE_PRIMITIVE,
                    component.position(),
                    component.name(),
                    record,
                    primitive.keyword(),
                    Shown.type(ScalarTypes.boxed(primitive)));
        }
        return report.entries().size() == before
                ? Optional.of(new ComponentModel(
                        component.name(),
                        component.shape().type(),
                        absence(component),
                        component.formerNames(),
                        formerConstants(component),
                        absentValue(component)))
                : Optional.empty();
    }

    private List<FormerConstant> formerConstants(ComponentDeclaration component) {
        List<FormerConstant> renamed = new ArrayList<>();
        for (TypeShape.Declared type : EnumsWithin.of(component.shape(), records)) {
            if (type.nature() instanceof Nature.Enumeration enumeration) {
                enumeration.constants().stream()
                        .filter(constant -> !constant.formerNames().isEmpty())
                        .map(constant -> new FormerConstant(type.type(), constant.name(), constant.formerNames()))
                        .forEach(renamed::add);
            }
        }
        return renamed;
    }

    private static @Nullable StaticMember absentValue(ComponentDeclaration component) {
        DefaultDeclaration absent = component.absent();
        return absent == null || absent.member() == null
                ? null
                : new StaticMember(absent.name(), absent.member().method());
    }

    private static Absence absence(ComponentDeclaration component) {
        if (Optionals.isAnyOptional(component.shape())) {
            return Absence.OPTIONAL;
        }
        return component.nullable() ? Absence.NULL : Absence.NEVER;
    }

    private void checkTypes(ComponentDeclaration component) {
        Visibility.report(
                packageName, component.shape(), component.name() + " of " + record, component.position(), report);
        component
                .shape()
                .mentioned()
                .filter(TypeShape.Declared::innerOfGeneric)
                .findFirst()
                .ifPresent(inner -> report.add(
                        Problem.INNER_OF_GENERIC,
                        component.position(),
                        component.name(),
                        record,
                        Shown.type(inner.type())));
    }

    private void checkOptional(ComponentDeclaration component) {
        String type = Shown.type(component.shape().type());
        if (Optionals.content(component.shape()).isEmpty()) {
            report.add(Problem.BAD_OPTIONAL, component.position(), component.name(), record, type);
        } else if (component.nullable()) {
            report.add(Problem.NULLABLE_OPTIONAL, component.position(), component.name(), record, type);
        }
    }
}
