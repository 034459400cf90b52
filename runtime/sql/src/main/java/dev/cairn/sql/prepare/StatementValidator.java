package dev.cairn.sql.prepare;

import static org.apache.calcite.util.Static.RESOURCE;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.CalciteSqlValidator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Finds the types of parameters from the inside. Calcite goes the other way, and of {@code CASE WHEN a = ? THEN b END = c}
 * asks for the type of the {@code CASE} before the parameter has one.
 */
final class StatementValidator extends CalciteSqlValidator {

    private final Set<SqlNode> inferred = Collections.newSetFromMap(new IdentityHashMap<>());

    StatementValidator(
            SqlOperatorTable operators, CalciteCatalogReader catalog, JavaTypeFactory types, Config settings) {
        super(operators, catalog, types, settings);
    }

    @Override
    protected void inferUnknownTypes(RelDataType type, SqlValidatorScope scope, SqlNode node) {
        if (node instanceof SqlCall call && !node.isA(SqlKind.QUERY)) {
            SqlValidatorScope inner = scopes.get(node);
            call.getOperandList().forEach(operand -> inferWithin(inner == null ? scope : inner, operand));
        }
        super.inferUnknownTypes(node instanceof SqlDynamicParam ? unlimited(type) : type, scope, node);
    }

    /** A value that is longer than what it is compared with is another one; it is not to be cut off. */
    private RelDataType unlimited(RelDataType type) {
        return switch (type.getSqlTypeName()) {
            case CHAR, VARCHAR -> typeFactory.createSqlType(SqlTypeName.VARCHAR);
            case BINARY, VARBINARY -> typeFactory.createSqlType(SqlTypeName.VARBINARY);
            default -> type;
        };
    }

    private void inferWithin(SqlValidatorScope scope, @Nullable SqlNode operand) {
        if (operand instanceof SqlNodeList list) {
            list.forEach(each -> inferWithin(scope, each));
        } else if (operand instanceof SqlCall && inferred.add(operand) && hasParameters(operand)) {
            try {
                inferUnknownTypes(unknownType, scope, operand);
            } catch (CalciteContextException e) {
                return; // what is around it tells
            }
        }
    }

    private static boolean hasParameters(SqlNode operand) {
        try {
            operand.accept(new SqlBasicVisitor<Void>() {
                @Override
                public Void visit(SqlDynamicParam parameter) {
                    throw Util.FoundOne.NULL;
                }
            });
            return false;
        } catch (Util.FoundOne e) {
            return true;
        }
    }

    /** Calcite fails for a parameter without a type as for something that it does not know. */
    @Override
    public RelDataType getValidatedNodeType(SqlNode node) {
        RelDataType type = getValidatedNodeTypeIfKnown(node);
        if (type == null && node instanceof SqlDynamicParam) {
            throw newValidationError(node, RESOURCE.dynamicParamIllegal());
        }
        return type == null ? super.getValidatedNodeType(node) : type;
    }
}
