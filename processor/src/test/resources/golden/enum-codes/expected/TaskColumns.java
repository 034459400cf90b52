package com.example.tasks;

import dev.cairn.key.KeyPart;
import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.processing.Generated;

/** The columns of {@link Task}, from which filters and orders are made for {@code TaskRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TaskColumns {

    private static final KeyType<Priority> PRIORITY_KEY = KeyType.ofEnum(Priority.class, Priority::code);

    private static final KeyType<Task.State> STATE_KEY = KeyType.ofEnum(Task.State.class);

    private static final KeyType<Review.State> REVIEW_STATE_KEY = KeyType.ofEnum(Review.State.class);

    private static final KeyType<Task.Team> TEAM =
            KeyType.wrapping(Task.Team.class, KeyType.STRING, Task.Team::code, Task.Team::new);

    private static final KeyType<Task.Assignee> ASSIGNEE_KEY = KeyType.record(
            Task.Assignee.class,
            List.of(
                    KeyPart.of("team", TEAM, Task.Assignee::team),
                    KeyPart.of("member", KeyType.INT, Task.Assignee::member)),
            key -> new Task.Assignee(key.read(TEAM), key.read(KeyType.INT)));

    /** {@code number}. */
    public static final OrderedColumn<Task, Integer> NUMBER = Column.ordered("number", KeyType.INT, Task::number);

    /** {@code priority}. */
    public static final OrderedColumn<Task, Priority> PRIORITY =
            Column.ordered("priority", PRIORITY_KEY, Task::priority);

    /** {@code due}. */
    public static final OrderedColumn<Task, LocalDate> DUE = Column.ordered("due", KeyType.LOCAL_DATE, Task::due);

    /** {@code state}. */
    public static final Column<Task, Task.State> STATE = Column.of("state", STATE_KEY, Task::state);

    /** {@code reviewState}. */
    public static final Column<Task, Review.State> REVIEW_STATE =
            Column.of("reviewState", REVIEW_STATE_KEY, Task::reviewState);

    /** {@code assignee}, which may be without a value. */
    public static final OrderedColumn<Task, Task.Assignee> ASSIGNEE =
            Column.ordered("assignee", ASSIGNEE_KEY, task -> task.assignee().orElse(null));

    private TaskColumns() {}
}
