package dev.cairn.processor.validate;

import dev.cairn.processor.model.JavaType;
import dev.cairn.processor.read.Access;
import dev.cairn.processor.read.CodeDeclaration;
import dev.cairn.processor.read.Declaration;
import java.util.ArrayList;
import java.util.List;

/** Checks the {@code @Code} methods of a type. */
public final class CodeValidator {

    private CodeValidator() {}

    /** Reports what is wrong with {@code codes}, all of one type, and returns whether nothing is. */
    public static boolean validate(List<CodeDeclaration> codes, Report report) {
        int before = report.entries().size();
        for (CodeDeclaration code : codes) {
            String owner = Shown.type(code.owner());
            List<String> faults = faults(code);
            if (code.ownerKind() != Declaration.Kind.ENUM) {
                report.add(
                        Problem.CODE_OUTSIDE_ENUM,
                        code.position(),
                        code.method(),
                        owner,
                        code.ownerKind().words());
            } else if (codes.indexOf(code) > 0) {
                report.add(
                        Problem.SEVERAL_CODES,
                        code.position(),
                        owner,
                        codes.get(0).method(),
                        code.method());
            } else if (!faults.isEmpty()) {
                report.add(
                        Problem.BAD_CODE_METHOD, code.position(), code.method(), owner, String.join(" and ", faults));
            }
        }
        return report.entries().size() == before;
    }

    private static List<String> faults(CodeDeclaration code) {
        List<String> faults = new ArrayList<>();
        if (!code.returnType().type().equals(new JavaType.Primitive("int"))) {
            faults.add("returns " + Shown.type(code.returnType().type()));
        }
        if (code.parameters()) {
            faults.add("has parameters");
        }
        if (code.isStatic()) {
            faults.add("is static");
        }
        if (code.access().level() == Access.Level.PRIVATE) {
            faults.add("is private");
        }
        if (code.throwing()) {
            faults.add("throws a checked exception");
        }
        return faults;
    }
}
