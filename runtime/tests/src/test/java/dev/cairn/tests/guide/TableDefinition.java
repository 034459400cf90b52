package dev.cairn.tests.guide;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import java.util.List;

@Entity("tables")
public record TableDefinition(@Id TableId id, List<String> columnNames) {}
