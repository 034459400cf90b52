package com.example.todos;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.ElementsColumn;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import javax.annotation.processing.Generated;

/** The columns of {@link Task}, from which filters and orders are made for {@code TaskRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TaskColumns {

    private static final KeyType<Task.Mood> MOOD = KeyType.ofEnum(Task.Mood.class);

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

    /** {@code moods}, any number of values. */
    public static final ElementsColumn<Task, Task.Mood> MOODS = Column.elements("moods", MOOD, Task::moods);

    private TaskColumns() {}
}
