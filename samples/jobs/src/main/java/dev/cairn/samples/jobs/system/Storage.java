package dev.cairn.samples.jobs.system;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A place for table files.
 *
 * @param storageId names the place
 * @param description what it is for
 * @param storageType what kind of place it is
 * @param base where the files are
 * @param createdAt when it was created
 */
@Entity("storages")
public record Storage(
        @Id String storageId, @Nullable String description, StorageType storageType, URI base, Instant createdAt) {}
