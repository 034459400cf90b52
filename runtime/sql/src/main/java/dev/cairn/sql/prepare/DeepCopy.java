package dev.cairn.sql.prepare;

import java.util.Objects;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.util.SqlShuttle;

/**
 * Copies an expression with all calls in it. What takes an expression twice needs it: what Calcite changes in the one it must not
 * change in the other. {@link SqlNode#clone(SqlNode)} copies the outermost call only.
 */
final class DeepCopy extends SqlShuttle {

    private DeepCopy() {}

    static SqlNode of(SqlNode node) {
        return Objects.requireNonNull(node.accept(new DeepCopy()));
    }

    @Override
    public SqlNode visit(SqlCall call) {
        CallCopyingArgHandler copies = new CallCopyingArgHandler(call, true);
        call.getOperator().acceptCall(this, call, false, copies);
        return copies.result();
    }
}
