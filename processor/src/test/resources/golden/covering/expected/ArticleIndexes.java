package com.example.news;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.codec.GenericType;
import dev.cairn.codec.RecordType;
import dev.cairn.codec.ValueReader;
import dev.cairn.codec.ValueType;
import dev.cairn.codec.ValueWriter;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.IndexEntry;
import dev.cairn.index.KeySink;
import dev.cairn.index.TypedIndexDefinition;
import dev.cairn.key.KeyType;
import dev.cairn.store.EntityDescriptor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** How {@link Article} is stored: table {@code articles}, by {@code articleId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class ArticleIndexes {

    /**
     * Index {@code section_published_at}: {@code section}, then {@code publishedAt} descending. Its entries hold
     * {@code title}, {@code words}, {@code lead}, {@code author} and {@code tags} as well.
     */
    public static final SectionPublishedAt SECTION_PUBLISHED_AT = new SectionPublishedAt();

    /** Index {@code tags}: each of {@code tags}. Its entries hold the whole entity. */
    public static final Tags TAGS = new Tags();

    /** Index {@code slug}, unique: {@code slug} (ignoring case). Its entries hold {@code title} as well. */
    public static final Slug SLUG = new Slug();

    /** Table {@code articles}: {@link Article} by {@code articleId}. */
    public static final EntityDescriptor<Long, Article> ENTITY = new Entity();

    private ArticleIndexes() {}

    /** The definition of {@link #SECTION_PUBLISHED_AT}. */
    public static final class SectionPublishedAt
            implements TypedIndexDefinition<Long, Article, SectionPublishedAtEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("section", KeyType.STRING),
                IndexColumn.of("publishedAt", KeyType.INSTANT).desc());

        private SectionPublishedAt() {}

        @Override
        public String name() {
            return "section_published_at";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public List<Component<Article, ?>> included() {
            return List.of(
                    Entity.TITLE_COMPONENT,
                    Entity.WORDS_COMPONENT,
                    Entity.LEAD_COMPONENT,
                    Entity.AUTHOR_COMPONENT,
                    Entity.TAGS_COMPONENT);
        }

        @Override
        public void writeKeys(Article article, KeySink sink) {
            sink.key().writeString(article.section()).descending().writeInstant(article.publishedAt());
        }

        @Override
        public SectionPublishedAtEntry entry(IndexEntry<Long> entry) {
            return new SectionPublishedAtEntry(
                    entry.get(0, KeyType.STRING),
                    entry.get(1, KeyType.INSTANT),
                    entry.id(),
                    entry.included(0, Entity.TITLE_COMPONENT),
                    entry.included(1, Entity.WORDS_COMPONENT),
                    Optional.ofNullable(entry.findIncluded(2, Entity.LEAD_COMPONENT)),
                    entry.included(3, Entity.AUTHOR_COMPONENT),
                    entry.included(4, Entity.TAGS_COMPONENT));
        }
    }

    /**
     * An entry of {@link #SECTION_PUBLISHED_AT}.
     *
     * @param section the value of {@code section}
     * @param publishedAt the value of {@code publishedAt}
     * @param articleId the id of the entity
     * @param title the value of {@code title}, which the index includes
     * @param words the value of {@code words}, which the index includes
     * @param lead the value of {@code lead}, which the index includes
     * @param author the value of {@code author}, which the index includes
     * @param tags the value of {@code tags}, which the index includes
     */
    public record SectionPublishedAtEntry(
            String section,
            Instant publishedAt,
            long articleId,
            String title,
            int words,
            Optional<String> lead,
            Optional<String> author,
            List<String> tags) {}

    /** The definition of {@link #TAGS}. */
    public static final class Tags implements TypedIndexDefinition<Long, Article, TagsEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("tags", KeyType.STRING).elements());

        private Tags() {}

        @Override
        public String name() {
            return "tags";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public boolean coversEntity() {
            return true;
        }

        @Override
        public void writeKeys(Article article, KeySink sink) {
            for (String tag : article.tags()) {
                sink.key().writeString(tag);
            }
        }

        @Override
        public TagsEntry entry(IndexEntry<Long> entry) {
            return new TagsEntry(entry.get(0, KeyType.STRING), entry.id(), entry.entity(Article.class));
        }
    }

    /**
     * An entry of {@link #TAGS}.
     *
     * @param tag an element of {@code tags}
     * @param articleId the id of the entity
     * @param article the entity, which the index includes
     */
    public record TagsEntry(String tag, long articleId, Article article) {}

    /** The definition of {@link #SLUG}. */
    public static final class Slug implements TypedIndexDefinition<Long, Article, SlugEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("slug", KeyType.STRING).ignoringCase());

        private Slug() {}

        @Override
        public String name() {
            return "slug";
        }

        @Override
        public List<IndexColumn> columns() {
            return COLUMNS;
        }

        @Override
        public boolean unique() {
            return true;
        }

        @Override
        public List<Component<Article, ?>> included() {
            return List.of(Entity.TITLE_COMPONENT);
        }

        @Override
        public void writeKeys(Article article, KeySink sink) {
            sink.key().writeStringIgnoreCase(article.slug());
        }

        @Override
        public void writeValue(Article article, ValueWriter value) {
            value.writeString(article.slug());
        }

        @Override
        public SlugEntry entry(IndexEntry<Long> entry) {
            return new SlugEntry(entry.get(0, KeyType.STRING), entry.id(), entry.included(0, Entity.TITLE_COMPONENT));
        }
    }

    /**
     * An entry of {@link #SLUG}.
     *
     * @param slug the value of {@code slug}
     * @param articleId the id of the entity
     * @param title the value of {@code title}, which the index includes
     */
    public record SlugEntry(String slug, long articleId, String title) {}

    private static final class Entity implements EntityDescriptor<Long, Article> {

        private static final Component<Article, Long> ARTICLE_ID_COMPONENT =
                Component.of("articleId", long.class, Article::articleId);

        private static final Component<Article, String> SECTION_COMPONENT =
                Component.of("section", String.class, Article::section);

        private static final Component<Article, Instant> PUBLISHED_AT_COMPONENT =
                Component.of("publishedAt", Instant.class, Article::publishedAt);

        private static final Component<Article, String> TITLE_COMPONENT =
                Component.of("title", String.class, Article::title);

        private static final Component<Article, Integer> WORDS_COMPONENT =
                Component.of("words", int.class, Article::words);

        private static final Component<Article, String> LEAD_COMPONENT =
                Component.nullable("lead", String.class, Article::lead);

        private static final Component<Article, Optional<String>> AUTHOR_COMPONENT =
                Component.nullable("author", GenericType.of(Optional.class, String.class), Article::author);

        private static final Component<Article, List<String>> TAGS_COMPONENT =
                Component.of("tags", GenericType.of(List.class, String.class), Article::tags);

        private static final Component<Article, String> SLUG_COMPONENT =
                Component.of("slug", String.class, Article::slug);

        private static final List<Component<Article, ?>> COMPONENTS = List.of(
                ARTICLE_ID_COMPONENT,
                SECTION_COMPONENT,
                PUBLISHED_AT_COMPONENT,
                TITLE_COMPONENT,
                WORDS_COMPONENT,
                LEAD_COMPONENT,
                AUTHOR_COMPONENT,
                TAGS_COMPONENT,
                SLUG_COMPONENT);

        private final EntityCodec<Article> codec = EntityCodec.compact(COMPONENTS, this::create, new ArticleValues());

        @Override
        public String table() {
            return "articles";
        }

        @Override
        public Long id(Article article) {
            return article.articleId();
        }

        @Override
        public String idName() {
            return "articleId";
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<Article, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Article create(Object[] components) {
            return new Article(
                    ARTICLE_ID_COMPONENT.cast(components[0]),
                    SECTION_COMPONENT.cast(components[1]),
                    PUBLISHED_AT_COMPONENT.cast(components[2]),
                    TITLE_COMPONENT.cast(components[3]),
                    WORDS_COMPONENT.cast(components[4]),
                    LEAD_COMPONENT.cast(components[5]),
                    AUTHOR_COMPONENT.cast(components[6]),
                    TAGS_COMPONENT.cast(components[7]),
                    SLUG_COMPONENT.cast(components[8]));
        }

        @Override
        public EntityCodec<Article> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Long, Article>> indexes() {
            return List.of(SECTION_PUBLISHED_AT, TAGS, SLUG);
        }
    }

    /** How {@link Article} is written: its components one after the other, but for the id, which its key has. */
    private static final class ArticleValues extends RecordType<Article> {

        private static final ValueType<Long> ARTICLE_ID_TYPE = ValueType.id();

        private static final ValueType<Optional<String>> AUTHOR_TYPE = ValueType.optional(ValueType.STRING);

        private static final ValueType<List<String>> TAGS_TYPE = ValueType.list(ValueType.STRING);

        private ArticleValues() {
            super(
                    Article.class,
                    part("articleId", ARTICLE_ID_TYPE),
                    part("section", ValueType.STRING),
                    part("publishedAt", ValueType.INSTANT),
                    part("title", ValueType.STRING),
                    part("words", ValueType.INT),
                    part("lead", ValueType.STRING),
                    part("author", AUTHOR_TYPE),
                    part("tags", TAGS_TYPE),
                    part("slug", ValueType.STRING));
        }

        @Override
        protected void writeParts(ValueWriter out, Article article) {
            ValueType.STRING.write(out, article.section());
            ValueType.INSTANT.write(out, article.publishedAt());
            ValueType.STRING.write(out, article.title());
            out.writeZigZag(article.words());
            ValueType.STRING.write(out, article.lead());
            AUTHOR_TYPE.write(out, article.author());
            TAGS_TYPE.write(out, article.tags());
            ValueType.STRING.write(out, article.slug());
        }

        @Override
        protected Article readParts(ValueReader in) {
            return new Article(
                    ARTICLE_ID_TYPE.read(in),
                    ValueType.STRING.read(in),
                    ValueType.INSTANT.read(in),
                    ValueType.STRING.read(in),
                    in.readZigZagInt(),
                    ValueType.STRING.read(in),
                    AUTHOR_TYPE.read(in),
                    TAGS_TYPE.read(in),
                    ValueType.STRING.read(in));
        }
    }
}
