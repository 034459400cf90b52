package dev.cairn.processor.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An entity: all that is generated from one record.
 *
 * @param record the record
 * @param exported whether the generated classes are public, as the record and all that encloses it are
 * @param table the stable name of the table
 * @param formerTables the names that the table had before
 * @param migrations the classes that lead from each version of the record to the next
 * @param components all components in declaration order
 * @param id the component that is the id
 * @param idKey how the id is a key
 * @param generatedId what the database makes the id, or its only part, of: {@code LONG} or {@code UUID}
 * @param version the component that counts changes, if there is one
 * @param warnings the warnings that code gets for using the record, by their names for {@code @SuppressWarnings}
 * @param statics static methods that {@code Type::method} could mean, where the method of an instance is meant
 * @param columns what filters can ask for: components that can be keys, and the other columns of indexes
 * @param indexes the indexes in the order of the source: those on the record, then those on its components
 * @param values the records that the compact codec writes, the entity's own first; none if values are to be JSON
 */
public record EntityModel(
        JavaType.Declared record,
        boolean exported,
        String table,
        List<String> formerTables,
        List<JavaType.Declared> migrations,
        List<ComponentModel> components,
        ComponentModel id,
        KeyModel idKey,
        Optional<ScalarType> generatedId,
        Optional<ComponentModel> version,
        List<String> warnings,
        Set<MethodName> statics,
        List<ColumnModel> columns,
        List<IndexModel> indexes,
        List<ValueModel.StoredRecord> values) {

    public EntityModel {
        statics = Set.copyOf(statics);
        formerTables = List.copyOf(formerTables);
        migrations = List.copyOf(migrations);
        warnings = List.copyOf(warnings);
        components = List.copyOf(components);
        columns = List.copyOf(columns);
        indexes = List.copyOf(indexes);
        values = List.copyOf(values);
    }
}
