package com.example.tables;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.Version;

@SuppressWarnings("cairn")
@Entity("tables")
@Indexed({"owner", "tableId"})
@Indexed({"tableId", "rows"})
public record TableDefinition(@Id TableId tableId, String owner, long rows, @Version long version) {}
