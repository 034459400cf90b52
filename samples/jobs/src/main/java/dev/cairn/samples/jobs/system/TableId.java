package dev.cairn.samples.jobs.system;

/**
 * Names a table. As an id it is ordered by namespace, then by name, so that the tables of a namespace stand together.
 *
 * @param namespaceId the namespace
 * @param tableName the name within it
 */
public record TableId(String namespaceId, String tableName) {}
