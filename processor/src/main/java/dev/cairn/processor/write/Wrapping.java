package dev.cairn.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * Code that says where its line may be broken. Whether it is, is decided by {@link StatementLayout} once the text, and
 * with it the width, is known; JavaPoet does not wrap statements.
 */
final class Wrapping {

    /** Starts a group: either none of its own breaks is taken, or all are. */
    static final char OPEN = '\u0001';

    /** Starts a group that is broken only if what is inside then fits on a line of its own. */
    static final char OPEN_ASSIGNED = '\u0002';

    /** Ends a group. */
    static final char CLOSE = '\u0003';

    /** A blank, or the end of the line. */
    static final char BLANK = '\u0004';

    /** Nothing, or the end of the line. */
    static final char NOTHING = '\u0005';

    private Wrapping() {}

    /** {@code callee(argument, argument)}, or one argument a line. */
    static CodeBlock call(CodeBlock callee, List<CodeBlock> arguments) {
        if (arguments.isEmpty()) {
            return CodeBlock.of("$L()", callee);
        }
        return CodeBlock.of(
                "$L(" + OPEN + NOTHING + "$L" + CLOSE + ")",
                callee,
                arguments.stream().collect(joining("," + BLANK)));
    }

    /** {@code start.call().call()}, or one call a line. The calls are given with their dots. */
    static CodeBlock chain(CodeBlock start, List<CodeBlock> calls) {
        CodeBlock.Builder chain = CodeBlock.builder().add(start).add("" + OPEN);
        calls.forEach(call -> chain.add("" + NOTHING).add(call));
        return chain.add("" + CLOSE).build();
    }

    /** Conditions joined by {@code operator}, on one line or each on its own. */
    static CodeBlock condition(List<CodeBlock> conditions, String operator) {
        return CodeBlock.of(
                "" + OPEN + "$L" + CLOSE, conditions.stream().collect(joining("" + BLANK + operator + " ")));
    }

    /** What follows {@code =}, possibly on the next line. */
    static CodeBlock assigned(CodeBlock value) {
        return CodeBlock.of("" + OPEN_ASSIGNED + NOTHING + "$L" + CLOSE, value);
    }

    private static Collector<CodeBlock, ?, CodeBlock> joining(String separator) {
        return Collectors.collectingAndThen(Collectors.toList(), codes -> CodeBlock.join(codes, separator));
    }
}
