package com.example.documents;

import dev.cairn.Cairn;
import dev.cairn.EntityRepository;
import dev.cairn.IndexScan;
import dev.cairn.Range;
import dev.cairn.SchemaMismatchException;
import dev.cairn.Transaction;
import dev.cairn.index.IndexBounds;
import dev.cairn.store.IndexedEntityStore;
import java.time.Instant;
import java.util.Collection;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Document} in table {@code document} and finds it by {@code documentId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link DocumentIndexes#FOLDER_DUE_AT_PAGES}: {@code folder}, then {@code dueAt}, then {@code pages}
 *   <li>{@link DocumentIndexes#PAGES_FOLDER}: {@code pages}, then {@code folder}
 *   <li>{@link DocumentIndexes#SCORE}: {@code score}
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class DocumentRepository extends EntityRepository<String, Document> {

    private DocumentRepository(IndexedEntityStore<String, Document> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Document} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Document}
     */
    public static DocumentRepository of(Cairn db) {
        return new DocumentRepository(db.store(DocumentIndexes.ENTITY));
    }

    @Override
    public DocumentRepository in(Transaction transaction) {
        return new DocumentRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code folder}, {@code dueAt} and {@code pages}, ordered by {@code documentId}.
     * Uses the index {@code folder_due_at_pages} with the key {@code (folder, dueAt, pages, documentId)}: a seek, then
     * an entry and an entity for each row.
     *
     * @param folder the value of {@code folder}
     * @param dueAt the value of {@code dueAt}
     * @param pages the value of {@code pages}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<String, Document, DocumentIndexes.FolderDueAtPagesEntry> scanByFolderAndDueAtAndPages(
            String folder, Instant dueAt, Integer pages) {
        return store().scan(DocumentIndexes.FOLDER_DUE_AT_PAGES, IndexBounds.equalTo(folder, dueAt, pages));
    }

    /**
     * Scans the entities with the given {@code folder} and {@code dueAt} and with {@code pages} in the given range,
     * ordered by {@code pages}, then {@code documentId}. Uses the index {@code folder_due_at_pages} with the key
     * {@code (folder, dueAt, pages, documentId)}: a seek, then an entry and an entity for each row.
     *
     * @param folder the value of {@code folder}
     * @param dueAt the value of {@code dueAt}
     * @param pages the range of {@code pages}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<String, Document, DocumentIndexes.FolderDueAtPagesEntry> scanByFolderAndDueAtAndPages(
            String folder, Instant dueAt, Range<Integer> pages) {
        return store().scan(DocumentIndexes.FOLDER_DUE_AT_PAGES, IndexBounds.equalTo(folder, dueAt).then(pages));
    }

    /**
     * Scans the entities with {@code pages} among the given values and with {@code folder} in the given range, ordered
     * by {@code folder}, then {@code documentId}. Uses the index {@code pages_folder} with the key
     * {@code (pages, folder, documentId)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param pageses the values of {@code pages}; none finds nothing
     * @param folder the range of {@code folder}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<String, Document, DocumentIndexes.PagesFolderEntry> scanByPagesInAndFolder(
            Collection<Integer> pageses, Range<String> folder) {
        return store().scan(DocumentIndexes.PAGES_FOLDER, IndexBounds.in(pageses).then(folder));
    }

    /**
     * Scans the entities with the given {@code pages} and {@code folder}, ordered by {@code documentId}. Uses the index
     * {@code pages_folder} with the key {@code (pages, folder, documentId)}: a seek, then an entry and an entity for
     * each row.
     *
     * @param pages the value of {@code pages}
     * @param folder the value of {@code folder}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<String, Document, DocumentIndexes.PagesFolderEntry> scanByPagesAndFolder(
            Integer pages, String folder) {
        return store().scan(DocumentIndexes.PAGES_FOLDER, IndexBounds.equalTo(pages, folder));
    }

    /**
     * Scans the entities with the given {@code pages} and with {@code folder} in the given range, ordered by
     * {@code folder}, then {@code documentId}. Uses the index {@code pages_folder} with the key
     * {@code (pages, folder, documentId)}: a seek, then an entry and an entity for each row.
     *
     * @param pages the value of {@code pages}
     * @param folder the range of {@code folder}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<String, Document, DocumentIndexes.PagesFolderEntry> scanByPagesAndFolder(
            Integer pages, Range<String> folder) {
        return store().scan(DocumentIndexes.PAGES_FOLDER, IndexBounds.equalTo(pages).then(folder));
    }

    /**
     * Scans the entities with the given {@code score}, ordered by {@code documentId}. Uses the index {@code score} with
     * the key {@code (score, documentId)}: a seek, then an entry and an entity for each row.
     *
     * @param score the value of {@code score}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<String, Document, DocumentIndexes.ScoreEntry> scanByScore(Double score) {
        return store().scan(DocumentIndexes.SCORE, IndexBounds.equalTo(score));
    }

    /**
     * Scans the entities with {@code score} in the given range, ordered by {@code score}, then {@code documentId}. Uses
     * the index {@code score} with the key {@code (score, documentId)}: a seek, then an entry and an entity for each
     * row.
     *
     * @param score the range of {@code score}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<String, Document, DocumentIndexes.ScoreEntry> scanByScore(Range<Double> score) {
        return store().scan(DocumentIndexes.SCORE, IndexBounds.within(score));
    }

    /**
     * Scans the entities with {@code score} among the given values, ordered by {@code documentId}. Uses the index
     * {@code score} with the key {@code (score, documentId)}: a seek for each value, then an entry and an entity for
     * each row.
     *
     * @param scores the values of {@code score}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<String, Document, DocumentIndexes.ScoreEntry> scanByScoreIn(Collection<Double> scores) {
        return store().scan(DocumentIndexes.SCORE, IndexBounds.in(scores));
    }
}
