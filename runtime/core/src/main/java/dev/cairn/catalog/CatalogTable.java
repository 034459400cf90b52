package dev.cairn.catalog;

import dev.cairn.backend.Partition;
import dev.cairn.codec.WriterSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A table as the database knows it. Immutable.
 *
 * @param table the name
 * @param partition where its entities are
 * @param idEncoding the encoding of its ids, which can never change
 * @param schemas every component list that wrote entities, oldest first; values name theirs by its position
 * @param indexes its indexes
 * @param nextNumber the smallest number that was never reserved for a generated id
 * @param formerNames the names it had before, which no other table may take
 */
public record CatalogTable(
        String table,
        int partition,
        String idEncoding,
        List<WriterSchema> schemas,
        List<CatalogIndex> indexes,
        long nextNumber,
        List<String> formerNames) {

    /**
     * Copies the lists and checks that nothing is missing, since the values may come from a damaged database.
     *
     * @param table the name
     * @param partition where its entities are
     * @param idEncoding the encoding of its ids, which can never change
     * @param schemas every component list that wrote entities, oldest first; values name theirs by its position
     * @param indexes its indexes
     * @param nextNumber the smallest number that was never reserved for a generated id
     * @param formerNames the names it had before, which no other table may take
     */
    public CatalogTable {
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(idEncoding, "idEncoding");
        schemas = List.copyOf(schemas);
        indexes = List.copyOf(indexes);
        formerNames = List.copyOf(formerNames);
        if (schemas.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one writer schema");
        }
    }

    /**
     * Every partition that belongs to the table.
     *
     * @return the ids of the partitions of the entities, the indexes, and what those replace
     */
    List<Integer> partitions() {
        return Stream.concat(Stream.of(partition), indexes.stream().flatMap(index -> index.partitions().stream()))
                .toList();
    }

    /**
     * Where its entities are.
     *
     * @return the partition
     */
    public Partition entities() {
        return new Partition(partition);
    }

    /**
     * Finds an index.
     *
     * @param name the name
     * @return the index, or empty if the database does not know it
     */
    public Optional<CatalogIndex> index(String name) {
        return indexes.stream().filter(index -> index.name().equals(name)).findFirst();
    }

    /**
     * The same table with one more component list.
     *
     * @param schema the list, which gets the next number
     * @return the table
     */
    public CatalogTable withSchema(WriterSchema schema) {
        List<WriterSchema> more = new ArrayList<>(schemas);
        more.add(schema);
        return new CatalogTable(table, partition, idEncoding, more, indexes, nextNumber, formerNames);
    }

    /**
     * The same table with an index added, or put in the place of the one with its name.
     *
     * @param index the index
     * @return the table
     */
    public CatalogTable withIndex(CatalogIndex index) {
        List<CatalogIndex> changed = new ArrayList<>(indexes);
        changed.removeIf(old -> old.name().equals(index.name()));
        changed.add(index);
        return new CatalogTable(table, partition, idEncoding, schemas, changed, nextNumber, formerNames);
    }

    /**
     * The same table without an index.
     *
     * @param name the name of the index
     * @return the table
     */
    public CatalogTable withoutIndex(String name) {
        return new CatalogTable(
                table,
                partition,
                idEncoding,
                schemas,
                indexes.stream().filter(index -> !index.name().equals(name)).toList(),
                nextNumber,
                formerNames);
    }

    /**
     * The same table with more numbers reserved.
     *
     * @param next the smallest number that is not reserved
     * @return the table
     */
    public CatalogTable withNextNumber(long next) {
        return new CatalogTable(table, partition, idEncoding, schemas, indexes, next, formerNames);
    }

    /**
     * The same table under another name.
     *
     * @param name the new name
     * @return the table, which remembers the old name
     */
    public CatalogTable renamed(String name) {
        List<String> former = new ArrayList<>(formerNames);
        former.remove(name);
        former.add(table);
        return new CatalogTable(name, partition, idEncoding, schemas, indexes, nextNumber, former);
    }
}
