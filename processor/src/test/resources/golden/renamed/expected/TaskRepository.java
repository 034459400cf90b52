package com.example.todos;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.util.Collection;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Task} in table {@code tasks} and finds it by {@code taskId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link TaskIndexes#PHASE_RANK}: {@code phase}, then {@code rank}
 *   <li>{@link TaskIndexes#BY_OWNER}: {@code owner}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class TaskRepository extends EntityRepository<Long, Task> {

    private TaskRepository(IndexedEntityStore<Long, Task> store) {
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
     * Scans the entities with the given {@code phase}, ordered by {@code rank}, then {@code taskId}. Uses the index
     * {@code phase_rank} with the key {@code (phase, rank, taskId)}: a seek, then an entry and an entity for each row.
     *
     * @param phase the value of {@code phase}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.PhaseRankEntry> scanByPhase(String phase) {
        return store().scan(TaskIndexes.PHASE_RANK, IndexBounds.equalTo(phase));
    }

    /**
     * Scans the entities with {@code phase} in the given range, ordered by {@code phase}, then {@code rank}, then
     * {@code taskId}. Uses the index {@code phase_rank} with the key {@code (phase, rank, taskId)}: a seek, then an
     * entry and an entity for each row.
     *
     * @param phase the range of {@code phase}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.PhaseRankEntry> scanByPhase(Range<String> phase) {
        return store().scan(TaskIndexes.PHASE_RANK, IndexBounds.within(phase));
    }

    /**
     * Scans the entities with {@code phase} among the given values, ordered by {@code rank}, then {@code taskId}. Uses
     * the index {@code phase_rank} with the key {@code (phase, rank, taskId)}: a seek for each value, then an entry and
     * an entity for each row.
     *
     * @param phases the values of {@code phase}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.PhaseRankEntry> scanByPhaseIn(Collection<String> phases) {
        return store().scan(TaskIndexes.PHASE_RANK, IndexBounds.in(phases));
    }

    /**
     * Scans the entities with {@code phase} among the given values and with {@code rank} in the given range, ordered by
     * {@code rank}, then {@code taskId}. Uses the index {@code phase_rank} with the key {@code (phase, rank, taskId)}:
     * a seek for each value, then an entry and an entity for each row.
     *
     * @param phases the values of {@code phase}; none finds nothing
     * @param rank the range of {@code rank}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.PhaseRankEntry> scanByPhaseInAndRank(
            Collection<String> phases, Range<Integer> rank) {
        return store().scan(TaskIndexes.PHASE_RANK, IndexBounds.in(phases).then(rank));
    }

    /**
     * Scans the entities with the given {@code phase} and {@code rank}, ordered by {@code taskId}. Uses the index
     * {@code phase_rank} with the key {@code (phase, rank, taskId)}: a seek, then an entry and an entity for each row.
     *
     * @param phase the value of {@code phase}
     * @param rank the value of {@code rank}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.PhaseRankEntry> scanByPhaseAndRank(String phase, int rank) {
        return store().scan(TaskIndexes.PHASE_RANK, IndexBounds.equalTo(phase, rank));
    }

    /**
     * Scans the entities with the given {@code phase} and with {@code rank} in the given range, ordered by
     * {@code rank}, then {@code taskId}. Uses the index {@code phase_rank} with the key {@code (phase, rank, taskId)}:
     * a seek, then an entry and an entity for each row.
     *
     * @param phase the value of {@code phase}
     * @param rank the range of {@code rank}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.PhaseRankEntry> scanByPhaseAndRank(String phase, Range<Integer> rank) {
        return store().scan(TaskIndexes.PHASE_RANK, IndexBounds.equalTo(phase).then(rank));
    }

    /**
     * Scans the entities with the given {@code owner}, ordered by {@code taskId}. Uses the index {@code by_owner} with
     * the key {@code (owner, taskId)}: a seek, then an entry and an entity for each row.
     *
     * @param owner the value of {@code owner}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.ByOwnerEntry> scanByOwner(String owner) {
        return store().scan(TaskIndexes.BY_OWNER, IndexBounds.equalTo(owner));
    }

    /**
     * Scans the entities with {@code owner} in the given range, ordered by {@code owner}, then {@code taskId}. Uses the
     * index {@code by_owner} with the key {@code (owner, taskId)}: a seek, then an entry and an entity for each row.
     *
     * @param owner the range of {@code owner}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.ByOwnerEntry> scanByOwner(Range<String> owner) {
        return store().scan(TaskIndexes.BY_OWNER, IndexBounds.within(owner));
    }

    /**
     * Scans the entities with {@code owner} among the given values, ordered by {@code taskId}. Uses the index
     * {@code by_owner} with the key {@code (owner, taskId)}: a seek for each value, then an entry and an entity for
     * each row.
     *
     * @param owners the values of {@code owner}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Task, TaskIndexes.ByOwnerEntry> scanByOwnerIn(Collection<String> owners) {
        return store().scan(TaskIndexes.BY_OWNER, IndexBounds.in(owners));
    }
}
