package com.example.audit;

import dev.cairn.annotations.Codec;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import java.time.Instant;
import java.util.UUID;

@Entity(codec = Codec.JSON)
public record AuditLogEntry(@Id UUID entryId, Instant at, String text, boolean denied) {}
