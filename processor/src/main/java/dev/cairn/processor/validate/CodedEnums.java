package dev.cairn.processor.validate;

import dev.cairn.processor.model.ColumnModel;
import dev.cairn.processor.model.EntityModel;
import dev.cairn.processor.model.KeyModel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the enums that keys hold by number. */
final class CodedEnums {

    private CodedEnums() {}

    /** Their names, as they are stored. */
    static Set<String> of(EntityModel entity) {
        Stream<KeyModel> columns = entity.indexes().stream()
                .flatMap(index -> index.columns().stream())
                .map(ColumnModel::key);
        return Stream.concat(Stream.of(entity.idKey()), columns)
                .flatMap(CodedEnums::within)
                .map(coded -> StoredNames.type(coded.type()))
                .collect(Collectors.toSet());
    }

    private static Stream<KeyModel.EnumByCode> within(KeyModel key) {
        if (key instanceof KeyModel.EnumByCode coded) {
            return Stream.of(coded);
        }
        if (key instanceof KeyModel.Wrapper wrapper) {
            return within(wrapper.part().key());
        }
        return key instanceof KeyModel.Composite composite
                ? composite.parts().stream().flatMap(part -> within(part.key()))
                : Stream.of();
    }
}
