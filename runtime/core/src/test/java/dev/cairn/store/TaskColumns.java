package dev.cairn.store;

import dev.cairn.key.KeyType;
import dev.cairn.query.BooleanColumn;
import dev.cairn.query.Column;
import dev.cairn.query.ElementsColumn;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.math.BigDecimal;
import java.time.Instant;

/** Columns of {@link Task}, as they are written by hand. */
final class TaskColumns {

    static final StringColumn<Task> ID = Column.string("id", Task::id);
    static final Column<Task, Task.Status> STATUS =
            Column.of("status", KeyType.ofEnum(Task.Status.class), Task::status);
    static final OrderedColumn<Task, Instant> CREATED_AT =
            Column.ordered("createdAt", KeyType.INSTANT, Task::createdAt);
    static final StringColumn<Task> FOLDER = Column.string("folder", Task::folder);
    static final StringColumn<Task> TOKEN = Column.string("token", Task::token);
    static final StringColumn<Task> OWNER = Column.string("owner", Task::owner);
    static final OrderedColumn<Task, Instant> DUE = Column.ordered("due", KeyType.INSTANT, Task::due);
    static final OrderedColumn<Task, BigDecimal> COST = Column.ordered("cost", KeyType.BIG_DECIMAL, Task::cost);
    static final ElementsColumn<Task, String> TAGS = Column.elements("tags", KeyType.STRING, Task::tags);
    static final BooleanColumn<Task> IS_UNFILED = Column.bool("isUnfiled", task -> task.folder() == null);
    static final OrderedColumn<Task, Integer> OWNER_LENGTH =
            Column.ordered("ownerLength", KeyType.INT, task -> task.owner().length());

    private TaskColumns() {}
}
