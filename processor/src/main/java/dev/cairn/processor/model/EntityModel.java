package dev.cairn.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * An entity: all that is generated from one record.
 *
 * @param record the record
 * @param exported whether the generated classes are public, as the record and all that encloses it are
 * @param table the stable name of the table
 * @param components all components in declaration order
 * @param id the component that is the id
 * @param idKey how the id is a key
 * @param version the component that counts changes, if there is one
 * @param warnings the warnings that code gets for using the record, by their names for {@code @SuppressWarnings}
 * @param columns what filters can ask for: components that can be keys, and the other columns of indexes
 * @param indexes the indexes in the order of the source: those on the record, then those on its components
 */
public record EntityModel(
        JavaType.Declared record,
        boolean exported,
        String table,
        List<ComponentModel> components,
        ComponentModel id,
        KeyModel idKey,
        Optional<ComponentModel> version,
        List<String> warnings,
        List<ColumnModel> columns,
        List<IndexModel> indexes) {

    public EntityModel {
        warnings = List.copyOf(warnings);
        components = List.copyOf(components);
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
    }
}
