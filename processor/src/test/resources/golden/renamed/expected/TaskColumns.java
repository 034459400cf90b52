package com.example.todos;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import javax.annotation.processing.Generated;

/** The columns of {@link Task}, from which filters and orders are made for {@code TaskRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TaskColumns {

    /** {@code taskId}. */
    public static final OrderedColumn<Task, Long> TASK_ID = Column.ordered("taskId", KeyType.LONG, Task::taskId);

    /** {@code phase}. */
    public static final StringColumn<Task> PHASE = Column.string("phase", Task::phase);

    /** {@code rank}. */
    public static final OrderedColumn<Task, Integer> RANK = Column.ordered("rank", KeyType.INT, Task::rank);

    /** {@code owner}. */
    public static final StringColumn<Task> OWNER = Column.string("owner", Task::owner);

    /** {@code comment}, which may be without a value. */
    public static final StringColumn<Task> COMMENT = Column.string("comment", task -> task.comment().orElse(null));

    private TaskColumns() {}
}
