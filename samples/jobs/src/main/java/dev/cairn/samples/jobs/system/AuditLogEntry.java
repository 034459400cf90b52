package dev.cairn.samples.jobs.system;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did. Its table has the name that the record gives it: {@code audit_log_entry}.
 *
 * @param entryId when it happened
 * @param userId who did it
 * @param action what was done, such as {@code user.delete}
 * @param target what it was done to
 * @param details more about it
 */
@Entity
public record AuditLogEntry(
        @Id AuditLogId entryId,
        String userId,
        String action,
        String target,
        @Nullable String details) {}
