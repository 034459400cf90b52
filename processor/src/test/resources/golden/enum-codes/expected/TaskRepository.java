package com.example.tasks;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.time.LocalDate;
import java.util.Collection;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Task} in table {@code tasks} and finds it by {@code number} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link TaskIndexes#PRIORITY_DUE}: {@code priority}, then {@code due}
 *   <li>{@link TaskIndexes#STATE_REVIEW_STATE_PRIORITY}: {@code state}, then {@code reviewState}, then {@code priority}
 *   <li>{@link TaskIndexes#ASSIGNEE}: {@code assignee}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TaskRepository extends EntityRepository<Integer, Task> {

    private TaskRepository(IndexedEntityStore<Integer, Task> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Task} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Task}
     */
    public static TaskRepository of(Cairn db) {
        return new TaskRepository(db.store(TaskIndexes.ENTITY));
    }

    @Override
    public TaskRepository in(Transaction transaction) {
        return new TaskRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code priority}, ordered by {@code due}, then {@code number}. Uses the index
     * {@code priority_due} with the key {@code (priority, due, number)}: a seek, then an entry and an entity for each
     * row.
     *
     * @param priority the value of {@code priority}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.PriorityDueEntry> scanByPriority(Priority priority) {
        return store().scan(TaskIndexes.PRIORITY_DUE, IndexBounds.equalTo(priority));
    }

    /**
     * Scans the entities with {@code priority} in the given range, ordered by {@code priority}, then {@code due}, then
     * {@code number}. Uses the index {@code priority_due} with the key {@code (priority, due, number)}: a seek, then an
     * entry and an entity for each row.
     *
     * @param priority the range of {@code priority}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.PriorityDueEntry> scanByPriority(Range<Priority> priority) {
        return store().scan(TaskIndexes.PRIORITY_DUE, IndexBounds.within(priority));
    }

    /**
     * Scans the entities with {@code priority} among the given values, ordered by {@code due}, then {@code number}.
     * Uses the index {@code priority_due} with the key {@code (priority, due, number)}: a seek for each value, then an
     * entry and an entity for each row.
     *
     * @param priorities the values of {@code priority}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.PriorityDueEntry> scanByPriorityIn(Collection<Priority> priorities) {
        return store().scan(TaskIndexes.PRIORITY_DUE, IndexBounds.in(priorities));
    }

    /**
     * Scans the entities with {@code priority} among the given values and with {@code due} in the given range, ordered
     * by {@code due}, then {@code number}. Uses the index {@code priority_due} with the key
     * {@code (priority, due, number)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param priorities the values of {@code priority}; none finds nothing
     * @param due the range of {@code due}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.PriorityDueEntry> scanByPriorityInAndDue(
            Collection<Priority> priorities, Range<LocalDate> due) {
        return store().scan(TaskIndexes.PRIORITY_DUE, IndexBounds.in(priorities).then(due));
    }

    /**
     * Scans the entities with the given {@code priority} and {@code due}, ordered by {@code number}. Uses the index
     * {@code priority_due} with the key {@code (priority, due, number)}: a seek, then an entry and an entity for each
     * row.
     *
     * @param priority the value of {@code priority}
     * @param due the value of {@code due}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.PriorityDueEntry> scanByPriorityAndDue(
            Priority priority, LocalDate due) {
        return store().scan(TaskIndexes.PRIORITY_DUE, IndexBounds.equalTo(priority, due));
    }

    /**
     * Scans the entities with the given {@code priority} and with {@code due} in the given range, ordered by
     * {@code due}, then {@code number}. Uses the index {@code priority_due} with the key
     * {@code (priority, due, number)}: a seek, then an entry and an entity for each row.
     *
     * @param priority the value of {@code priority}
     * @param due the range of {@code due}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.PriorityDueEntry> scanByPriorityAndDue(
            Priority priority, Range<LocalDate> due) {
        return store().scan(TaskIndexes.PRIORITY_DUE, IndexBounds.equalTo(priority).then(due));
    }

    /**
     * Scans the entities with the given {@code state}, ordered by {@code reviewState}, then {@code priority}, then
     * {@code number}. Uses the index {@code state_review_state_priority} with the key
     * {@code (state, reviewState, priority, number)}: a seek, then an entry and an entity for each row.
     *
     * @param state the value of {@code state}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.StateReviewStatePriorityEntry> scanByState(Task.State state) {
        return store().scan(TaskIndexes.STATE_REVIEW_STATE_PRIORITY, IndexBounds.equalTo(state));
    }

    /**
     * Scans the entities with {@code state} among the given values, ordered by {@code reviewState}, then
     * {@code priority}, then {@code number}. Uses the index {@code state_review_state_priority} with the key
     * {@code (state, reviewState, priority, number)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param states the values of {@code state}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.StateReviewStatePriorityEntry> scanByStateIn(
            Collection<Task.State> states) {
        return store().scan(TaskIndexes.STATE_REVIEW_STATE_PRIORITY, IndexBounds.in(states));
    }

    /**
     * Scans the entities with the given {@code state} and {@code reviewState}, ordered by {@code priority}, then
     * {@code number}. Uses the index {@code state_review_state_priority} with the key
     * {@code (state, reviewState, priority, number)}: a seek, then an entry and an entity for each row.
     *
     * @param state the value of {@code state}
     * @param reviewState the value of {@code reviewState}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.StateReviewStatePriorityEntry> scanByStateAndReviewState(
            Task.State state, Review.State reviewState) {
        return store().scan(TaskIndexes.STATE_REVIEW_STATE_PRIORITY, IndexBounds.equalTo(state, reviewState));
    }

    /**
     * Scans the entities with the given {@code state}, {@code reviewState} and {@code priority}, ordered by
     * {@code number}. Uses the index {@code state_review_state_priority} with the key
     * {@code (state, reviewState, priority, number)}: a seek, then an entry and an entity for each row.
     *
     * @param state the value of {@code state}
     * @param reviewState the value of {@code reviewState}
     * @param priority the value of {@code priority}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.StateReviewStatePriorityEntry> scanByStateAndReviewStateAndPriority(
            Task.State state, Review.State reviewState, Priority priority) {
        return store().scan(TaskIndexes.STATE_REVIEW_STATE_PRIORITY, IndexBounds.equalTo(state, reviewState, priority));
    }

    /**
     * Scans the entities with the given {@code state} and {@code reviewState} and with {@code priority} in the given
     * range, ordered by {@code priority}, then {@code number}. Uses the index {@code state_review_state_priority} with
     * the key {@code (state, reviewState, priority, number)}: a seek, then an entry and an entity for each row.
     *
     * @param state the value of {@code state}
     * @param reviewState the value of {@code reviewState}
     * @param priority the range of {@code priority}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.StateReviewStatePriorityEntry> scanByStateAndReviewStateAndPriority(
            Task.State state, Review.State reviewState, Range<Priority> priority) {
        return store().scan(
                TaskIndexes.STATE_REVIEW_STATE_PRIORITY,
                IndexBounds.equalTo(state, reviewState).then(priority));
    }

    /**
     * Scans the entities with the given {@code assignee}, ordered by {@code number}. Uses the index {@code assignee}
     * with the key {@code (assignee, number)}: a seek, then an entry and an entity for each row.
     *
     * @param assignee the value of {@code assignee}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.AssigneeEntry> scanByAssignee(Task.Assignee assignee) {
        return store().scan(TaskIndexes.ASSIGNEE, IndexBounds.equalTo(assignee));
    }

    /**
     * Scans the entities with {@code assignee} in the given range, ordered by {@code assignee}, then {@code number}.
     * Uses the index {@code assignee} with the key {@code (assignee, number)}: a seek, then an entry and an entity for
     * each row.
     *
     * @param assignee the range of {@code assignee}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.AssigneeEntry> scanByAssignee(Range<Task.Assignee> assignee) {
        return store().scan(TaskIndexes.ASSIGNEE, IndexBounds.within(assignee));
    }

    /**
     * Scans the entities with {@code assignee} among the given values, ordered by {@code number}. Uses the index
     * {@code assignee} with the key {@code (assignee, number)}: a seek for each value, then an entry and an entity for
     * each row.
     *
     * @param assignees the values of {@code assignee}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Integer, Task, TaskIndexes.AssigneeEntry> scanByAssigneeIn(Collection<Task.Assignee> assignees) {
        return store().scan(TaskIndexes.ASSIGNEE, IndexBounds.in(assignees));
    }
}
