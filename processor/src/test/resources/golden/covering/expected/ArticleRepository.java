package com.example.news;

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
import java.util.Optional;
import javax.annotation.processing.Generated;

/**
 * Stores {@link Article} in table {@code articles} and finds it by {@code articleId} and through its indexes.
 *
 * <p>Safe for use by several threads. No argument may be null.
 *
 * <ul>
 *   <li>{@link ArticleIndexes#SECTION_PUBLISHED_AT}: {@code section}, then {@code publishedAt} descending
 *   <li>{@link ArticleIndexes#TAGS}: each of {@code tags}
 *   <li>{@link ArticleIndexes#SLUG}: {@code slug} (ignoring case), unique
 * </ul>
 */
@Generated("dev.cairn.processor.CairnProcessor")
public final class ArticleRepository extends EntityRepository<Long, Article> {

    private ArticleRepository(IndexedEntityStore<Long, Article> store) {
        super(store);
    }

    /**
     * Opens the repository of {@link Article} in {@code db}. What is not there yet, the table or an index, is created.
     *
     * @param db the database, which must stay open while the repository is used
     * @return the repository
     * @throws SchemaMismatchException if what {@code db} holds does not fit {@link Article}
     */
    public static ArticleRepository of(Cairn db) {
        return new ArticleRepository(db.store(ArticleIndexes.ENTITY));
    }

    @Override
    public ArticleRepository in(Transaction transaction) {
        return new ArticleRepository(store(transaction));
    }

    /**
     * Scans the entities with the given {@code section}, ordered by {@code publishedAt} descending, then
     * {@code articleId}. Uses the index {@code section_published_at} with the key
     * {@code (section, publishedAt desc, articleId)}: a seek, then an entry and an entity for each row.
     *
     * @param section the value of {@code section}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.SectionPublishedAtEntry> scanBySection(String section) {
        return store().scan(ArticleIndexes.SECTION_PUBLISHED_AT, IndexBounds.equalTo(section));
    }

    /**
     * Scans the entities with {@code section} in the given range, ordered by {@code section}, then {@code publishedAt}
     * descending, then {@code articleId}. Uses the index {@code section_published_at} with the key
     * {@code (section, publishedAt desc, articleId)}: a seek, then an entry and an entity for each row.
     *
     * @param section the range of {@code section}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.SectionPublishedAtEntry> scanBySection(Range<String> section) {
        return store().scan(ArticleIndexes.SECTION_PUBLISHED_AT, IndexBounds.within(section));
    }

    /**
     * Scans the entities with {@code section} among the given values, ordered by {@code publishedAt} descending, then
     * {@code articleId}. Uses the index {@code section_published_at} with the key
     * {@code (section, publishedAt desc, articleId)}: a seek for each value, then an entry and an entity for each row.
     *
     * @param sections the values of {@code section}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.SectionPublishedAtEntry> scanBySectionIn(
            Collection<String> sections) {
        return store().scan(ArticleIndexes.SECTION_PUBLISHED_AT, IndexBounds.in(sections));
    }

    /**
     * Scans the entities with {@code section} among the given values and with {@code publishedAt} in the given range,
     * ordered by {@code publishedAt} descending, then {@code articleId}. Uses the index {@code section_published_at}
     * with the key {@code (section, publishedAt desc, articleId)}: a seek for each value, then an entry and an entity
     * for each row.
     *
     * @param sections the values of {@code section}; none finds nothing
     * @param publishedAt the range of {@code publishedAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.SectionPublishedAtEntry> scanBySectionInAndPublishedAt(
            Collection<String> sections, Range<Instant> publishedAt) {
        return store().scan(ArticleIndexes.SECTION_PUBLISHED_AT, IndexBounds.in(sections).then(publishedAt));
    }

    /**
     * Scans the entities with the given {@code section} and {@code publishedAt}, ordered by {@code articleId}. Uses the
     * index {@code section_published_at} with the key {@code (section, publishedAt desc, articleId)}: a seek, then an
     * entry and an entity for each row.
     *
     * @param section the value of {@code section}
     * @param publishedAt the value of {@code publishedAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.SectionPublishedAtEntry> scanBySectionAndPublishedAt(
            String section, Instant publishedAt) {
        return store().scan(ArticleIndexes.SECTION_PUBLISHED_AT, IndexBounds.equalTo(section, publishedAt));
    }

    /**
     * Scans the entities with the given {@code section} and with {@code publishedAt} in the given range, ordered by
     * {@code publishedAt} descending, then {@code articleId}. Uses the index {@code section_published_at} with the key
     * {@code (section, publishedAt desc, articleId)}: a seek, then an entry and an entity for each row.
     *
     * @param section the value of {@code section}
     * @param publishedAt the range of {@code publishedAt}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.SectionPublishedAtEntry> scanBySectionAndPublishedAt(
            String section, Range<Instant> publishedAt) {
        return store().scan(ArticleIndexes.SECTION_PUBLISHED_AT, IndexBounds.equalTo(section).then(publishedAt));
    }

    /**
     * Scans the entities with the given element of {@code tags}, ordered by {@code articleId}. Uses the index
     * {@code tags} with the key {@code (each of tags, articleId)}: a seek, then an entry for each row.
     *
     * @param tag an element of {@code tags}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.TagsEntry> scanByTags(String tag) {
        return store().scan(ArticleIndexes.TAGS, IndexBounds.equalTo(tag));
    }

    /**
     * Scans the entities with one of the given values in {@code tags}, ordered by {@code articleId}. Uses the index
     * {@code tags} with the key {@code (each of tags, articleId)}: a seek for each value, then an entry for each row.
     *
     * @param tags elements of {@code tags}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.TagsEntry> scanByTagsIn(Collection<String> tags) {
        return store().scan(ArticleIndexes.TAGS, IndexBounds.in(tags));
    }

    /**
     * Finds the entity with the given {@code slug} (ignoring case). Uses the unique index {@code slug} with the key
     * {@code (slug)}: a lookup, and one of the entity.
     *
     * @param slug the value of {@code slug}
     * @return the entity, or empty if there is none
     */
    public Optional<Article> findBySlug(String slug) {
        return store().find(ArticleIndexes.SLUG, slug);
    }

    /**
     * Tells whether there is an entity with the given {@code slug} (ignoring case). Uses the unique index {@code slug}
     * with the key {@code (slug)}: one lookup.
     *
     * @param slug the value of {@code slug}
     * @return whether there is one
     */
    public boolean existsBySlug(String slug) {
        return store().exists(ArticleIndexes.SLUG, slug);
    }

    /**
     * Scans the entities with {@code slug} (ignoring case) in the given range, ordered by {@code slug} (ignoring case),
     * then {@code articleId}. Uses the unique index {@code slug} with the key {@code (slug)}: a seek, then an entry and
     * an entity for each row.
     *
     * @param slug the range of {@code slug}
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.SlugEntry> scanBySlug(Range<String> slug) {
        return store().scan(ArticleIndexes.SLUG, IndexBounds.within(slug));
    }

    /**
     * Scans the entities with {@code slug} (ignoring case) among the given values, ordered by {@code articleId}. Uses
     * the unique index {@code slug} with the key {@code (slug)}: a seek for each value, then an entry and an entity for
     * each row.
     *
     * @param slugs the values of {@code slug}; none finds nothing
     * @return the scan, which reads nothing until it is asked for rows
     */
    public IndexScan<Long, Article, ArticleIndexes.SlugEntry> scanBySlugIn(Collection<String> slugs) {
        return store().scan(ArticleIndexes.SLUG, IndexBounds.in(slugs));
    }
}
