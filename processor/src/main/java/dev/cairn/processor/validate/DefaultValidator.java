package dev.cairn.processor.validate;

import dev.cairn.processor.read.Access;
import dev.cairn.processor.read.ComponentDeclaration;
import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.DefaultDeclaration;
import java.util.ArrayList;
import java.util.List;

/** Checks that what {@code @Default} names can give a component its value. */
final class DefaultValidator {

    private DefaultValidator() {}

    static void validate(Declaration declaration, Report report) {
        String record = Shown.type(declaration.type());
        for (ComponentDeclaration component : declaration.components()) {
            DefaultDeclaration absent = component.absent();
            if (absent == null) {
                continue;
            }
            List<String> faults = faults(component, absent, record);
            if (!faults.isEmpty()) {
                report.add(
                        Problem.BAD_DEFAULT,
                        component.position(),
                        component.name(),
                        record,
                        absent.name(),
                        String.join(" and ", faults),
                        Shown.type(component.shape().type()));
            }
        }
    }

    private static List<String> faults(ComponentDeclaration component, DefaultDeclaration absent, String record) {
        List<String> faults = new ArrayList<>();
        DefaultDeclaration.Member member = absent.member();
        if (component.id()) {
            faults.add("the id is in every entity");
        } else if (component.version()) {
            faults.add("the version is counted by the database");
        } else if (member == null) {
            faults.add(record + " has no such static field or method"
                    + Spelling.nearest(absent.name(), absent.known())
                            .map(nearest -> " (did you mean \"" + nearest + "\"?)")
                            .orElse(""));
        } else {
            String what = member.method() ? "the method " : "the field ";
            if (!member.isStatic()) {
                faults.add(what + "is not static");
            }
            if (member.parameters()) {
                faults.add(what + "has parameters");
            }
            if (member.throwing()) {
                faults.add(what + "throws a checked exception");
            }
            if (member.access().level() == Access.Level.PRIVATE) {
                faults.add(what + "is private");
            }
            if (!member.fits()) {
                faults.add(what + "gives " + Shown.type(member.type().type()));
            }
        }
        return faults;
    }
}
