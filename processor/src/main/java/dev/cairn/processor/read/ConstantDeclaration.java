package dev.cairn.processor.read;

import java.util.List;

/**
 * A constant of an enum.
 *
 * @param code the number that its {@code @Code} method gives, as it is written; empty if there is none or it cannot be
 *     seen
 * @param formerNames the names in its {@code @RenamedFrom}
 */
public record ConstantDeclaration(String name, String code, List<String> formerNames) {

    public ConstantDeclaration {
        formerNames = List.copyOf(formerNames);
    }
}
