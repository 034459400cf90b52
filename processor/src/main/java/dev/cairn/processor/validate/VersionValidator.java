package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import java.util.List;
import java.util.Optional;

/** Checks that a record has at most one version, and that it can count. */
final class VersionValidator {

    private static final JavaType LONG = new JavaType.Primitive("long");

    private final Declaration declaration;
    private final String record;
    private final Report report;

    VersionValidator(Declaration declaration, Report report) {
        this.declaration = declaration;
        this.record = Shown.type(declaration.type());
        this.report = report;
    }

    /** The name of the version, if there is one; what is wrong with it is reported. */
    Optional<String> validate() {
        List<ComponentDeclaration> versions = declaration.components().stream()
                .filter(ComponentDeclaration::version)
                .toList();
        versions.forEach(this::check);
        versions.stream()
                .skip(1)
                .forEach(other -> report.add(
                        Problem.SEVERAL_VERSIONS,
                        other.position(),
                        record,
                        versions.get(0).name(),
                        other.name()));
        return versions.stream().map(ComponentDeclaration::name).findFirst();
    }

    private void check(ComponentDeclaration version) {
        if (version.id()) {
            report.add(Problem.BAD_VERSION, version.position(), version.name(), record, "is the id");
        } else if (!version.shape().type().equals(LONG)) {
            String type = "has the type " + Shown.type(version.shape().type());
            report.add(Problem.BAD_VERSION, version.position(), version.name(), record, type);
        }
    }
}
