package dev.cairn.processor.validate;

import dev.cairn.processor.read.Declaration;
import dev.cairn.processor.read.EntityDeclaration;

/** Checks the name of the table. */
final class TableValidator {

    private TableValidator() {}

    /** The name, given or default, whether or not it was reported. */
    static String validate(Declaration declaration, EntityDeclaration entity, Report report) {
        String given = entity.table().value();
        String table = given.isEmpty() ? Names.snakeCase(declaration.type().simpleName()) : given;
        String record = Shown.type(declaration.type());
        if (!Names.isStable(table)) {
            String example = Names.nearestStable(table, "jobs");
            report.add(Problem.BAD_TABLE_NAME, entity.table().position(), record, table, example);
        } else if (table.length() > Names.MAX_LENGTH) {
            report.add(
                    Problem.LONG_NAME,
                    entity.table().position(),
                    "The table of " + record,
                    table.length(),
                    table,
                    Names.MAX_LENGTH,
                    "@Entity(\"…\")");
        }
        return table;
    }
}
