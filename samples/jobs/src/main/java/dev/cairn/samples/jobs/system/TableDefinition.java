package dev.cairn.samples.jobs.system;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import java.time.Instant;
import java.util.List;

/**
 * What a table looks like.
 *
 * @param tableId names the table
 * @param columns its columns in order
 * @param schemaVersion how often they have changed
 * @param storageId where its files are
 * @param createdAt when it was created
 */
@Entity("tables")
public record TableDefinition(
        @Id TableId tableId, List<ColumnDefinition> columns, int schemaVersion, String storageId, Instant createdAt) {}
