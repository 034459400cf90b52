package dev.cairn.samples.jobs.system;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import java.time.Instant;
import java.util.Map;

/**
 * A group of tables.
 *
 * @param namespaceId names the namespace
 * @param options what its tables have unless they say otherwise
 * @param createdAt when it was created
 */
@Entity("namespaces")
public record Namespace(@Id String namespaceId, Map<String, String> options, Instant createdAt) {}
