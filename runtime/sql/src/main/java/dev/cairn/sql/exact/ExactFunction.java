package dev.cairn.sql.exact;

import dev.cairn.sql.run.StatementContext;
import dev.cairn.sql.type.ExactTime;
import dev.cairn.sql.type.ListKey;
import dev.cairn.sql.type.NumberTypes;
import dev.cairn.sql.type.OrderKey;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.NotNullImplementor;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Types;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/** What generated code does with exact values, beside those comparisons that it makes of any objects. */
public final class ExactFunction {

    /** A time as Calcite has it, as an exact one. */
    static final ExactFunction EXACT_OF =
            new ExactFunction("exact", NullPolicy.STRICT, staticCall(ExactTime.class, "ofMillis", long.class));

    /** The same the other way round: its milliseconds. */
    static final ExactFunction MILLIS_OF = new ExactFunction(
            "millis",
            NullPolicy.STRICT,
            (translator, call, operands) -> Expressions.call(
                    operands.get(0), call.getType().getSqlTypeName() == SqlTypeName.TIME ? "millisOfDay" : "millis"));

    /** Less than 0, 0, or more than 0. */
    static final ExactFunction COMPARED = new ExactFunction("compared", NullPolicy.STRICT, methodCall("compareTo"));

    /** A literal: its second and nanosecond. */
    static final ExactFunction EXACT_LITERAL =
            new ExactFunction("literal", NullPolicy.STRICT, staticCall(ExactTime.class, "of", long.class, int.class));

    /** A parameter of the statement: its number, and whether it is a time of day. */
    static final ExactFunction EXACT_PARAMETER =
            new ExactFunction("parameter", NullPolicy.NONE, (translator, call, operands) -> {
                Method method =
                        Types.lookupMethod(StatementContext.class, "time", DataContext.class, int.class, boolean.class);
                return Expressions.call(method, translator.getRoot(), operands.get(0), operands.get(1));
            });

    /** The start of a day, given by its number since 1970. */
    static final ExactFunction START_OF_DAY =
            new ExactFunction("start", NullPolicy.STRICT, staticCall(ExactTime.class, "ofDay", long.class));

    /** A part of an exact time: the time, and the name of the part. */
    static final ExactFunction PART_OF = new ExactFunction("part", NullPolicy.STRICT, methodCall("part"));

    /** An exact time as text: the time, and whether it is a time of day. */
    static final ExactFunction WRITTEN = new ExactFunction("written", NullPolicy.STRICT, methodCall("text"));

    /** A text as an exact time: the text, and whether it is a time of day. */
    static final ExactFunction READ = new ExactFunction(
            "read", NullPolicy.STRICT, staticCall(ExactTime.class, "read", String.class, boolean.class));

    /** An exact time, and so many milliseconds later; and whether it is a time of day. */
    static final ExactFunction PLUS_MILLIS = new ExactFunction("plus", NullPolicy.STRICT, methodCall("plusMillis"));

    /** An exact time, and so many months later. */
    static final ExactFunction PLUS_MONTHS = new ExactFunction("plus", NullPolicy.STRICT, methodCall("plusMonths"));

    /** An exact time cut off: the time, and how many digits of its fraction are left. */
    static final ExactFunction CUT_OFF = new ExactFunction("cut", NullPolicy.STRICT, methodCall("cut"));

    /** A text with the order that a text has, and the same the other way round. */
    static final ExactFunction KEY_OF_TEXT =
            new ExactFunction("key", NullPolicy.STRICT, staticCall(OrderKey.class, "of", String.class));

    static final ExactFunction TEXT_OF_KEY =
            new ExactFunction("text", NullPolicy.STRICT, staticCall(OrderKey.class, "text", String.class));

    /** A text with the order that a UUID has, and the same the other way round. */
    static final ExactFunction KEY_OF_UUID = new ExactFunction(
            "key",
            NullPolicy.STRICT,
            (translator, call, operands) -> Expressions.call(
                    Types.lookupMethod(OrderKey.class, "of", UUID.class),
                    Expressions.convert_(operands.get(0), UUID.class)));

    static final ExactFunction UUID_OF_KEY =
            new ExactFunction("uuid", NullPolicy.STRICT, staticCall(OrderKey.class, "uuid", String.class));

    /** A decimal number as the one that stands for all that are equal to it. */
    static final ExactFunction NORMAL_OF =
            new ExactFunction("normal", NullPolicy.STRICT, staticCall(NumberTypes.class, "normal", BigDecimal.class));

    /** A row, an array or a map as what is grouped by, and the same the other way round. */
    static final ExactFunction KEY_OF_LIST =
            new ExactFunction("key", NullPolicy.STRICT, staticCall(ListKey.class, "of", Object.class));

    static final ExactFunction VALUE_OF_KEY = new ExactFunction("value", NullPolicy.STRICT, methodCall("value"));

    /** A row of values: a list, where Calcite would make an array, which equals itself alone. */
    static final ExactFunction ROW_OF = new ExactFunction(
            "row",
            NullPolicy.NONE,
            (translator, call, operands) -> Expressions.call(
                    Types.lookupMethod(Arrays.class, "asList", Object[].class),
                    Expressions.newArrayInit(Object.class, operands)));

    /** The same value, of which no rule knows where it comes from, or a row as one that is there. */
    public static final ExactFunction SAME =
            new ExactFunction("same", NullPolicy.NONE, (translator, call, operands) -> operands.get(0));

    /** A sum as a long, or an error. */
    static final ExactFunction LONG_OF_DECIMAL = new ExactFunction(
            "long",
            NullPolicy.STRICT,
            (translator, call, operands) ->
                    Expressions.call(Expressions.convert_(operands.get(0), BigDecimal.class), "longValueExact"));

    private final SqlOperator operator;

    private ExactFunction(String name, NullPolicy nulls, NotNullImplementor implementor) {
        CallImplementor call = RexImpTable.createImplementor(implementor, nulls, false);
        this.operator = new SqlUserDefinedFunction(
                new SqlIdentifier(name, SqlParserPos.ZERO),
                SqlKind.OTHER_FUNCTION,
                ReturnTypes.ARG0,
                null,
                null,
                new Generated(call));
    }

    boolean isIn(RexCall call) {
        return call.getOperator().equals(operator);
    }

    private static NotNullImplementor staticCall(Class<?> owner, String name, Class<?>... parameters) {
        Method method = Types.lookupMethod(owner, name, parameters);
        return (translator, call, operands) -> Expressions.call(method, operands);
    }

    /** Of the first operand, with the others as arguments. */
    private static NotNullImplementor methodCall(String name) {
        return (translator, call, operands) ->
                Expressions.call(operands.get(0), name, operands.subList(1, operands.size()));
    }

    /**
     * An expression.
     *
     * @param builder what makes expressions
     * @param type the type of the result
     * @param operands what it is computed from
     * @return the expression
     */
    public RexNode call(RexBuilder builder, RelDataType type, RexNode... operands) {
        return builder.makeCall(type, operator, List.of(operands));
    }

    private record Generated(CallImplementor implementor) implements ImplementableFunction {
        @Override
        public CallImplementor getImplementor() {
            return implementor;
        }

        @Override
        public List<FunctionParameter> getParameters() {
            return List.of();
        }
    }
}
