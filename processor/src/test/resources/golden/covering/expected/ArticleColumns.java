package com.example.news;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.ElementsColumn;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.time.Instant;
import javax.annotation.processing.Generated;

/** The columns of {@link Article}, from which filters and orders are made for {@code ArticleRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class ArticleColumns {

    /** {@code articleId}. */
    public static final OrderedColumn<Article, Long> ARTICLE_ID =
            Column.ordered("articleId", KeyType.LONG, Article::articleId);

    /** {@code section}. */
    public static final StringColumn<Article> SECTION = Column.string("section", Article::section);

    /** {@code publishedAt}. */
    public static final OrderedColumn<Article, Instant> PUBLISHED_AT =
            Column.ordered("publishedAt", KeyType.INSTANT, Article::publishedAt);

    /** {@code title}. */
    public static final StringColumn<Article> TITLE = Column.string("title", Article::title);

    /** {@code words}. */
    public static final OrderedColumn<Article, Integer> WORDS = Column.ordered("words", KeyType.INT, Article::words);

    /** {@code lead}, which may be without a value. */
    public static final StringColumn<Article> LEAD = Column.string("lead", Article::lead);

    /** {@code author}, which may be without a value. */
    public static final StringColumn<Article> AUTHOR =
            Column.string("author", article -> article.author().orElse(null));

    /** {@code tags}, any number of values. */
    public static final ElementsColumn<Article, String> TAGS = Column.elements("tags", KeyType.STRING, Article::tags);

    /** {@code slug}. */
    public static final StringColumn<Article> SLUG = Column.string("slug", Article::slug);

    private ArticleColumns() {}
}
