package com.example.documents;

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
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Generated;

/** How {@link Document} is stored: table {@code document}, by {@code documentId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class DocumentIndexes {

    /**
     * Index {@code folder_due_at_pages}: {@code folder}, then {@code dueAt}, then {@code pages}. An entity without a
     * value in {@code folder}, {@code dueAt} or {@code pages} has no entry.
     */
    public static final FolderDueAtPages FOLDER_DUE_AT_PAGES = new FolderDueAtPages();

    /**
     * Index {@code pages_folder}: {@code pages}, then {@code folder}. An entity without a value in {@code pages} or
     * {@code folder} has no entry.
     */
    public static final PagesFolder PAGES_FOLDER = new PagesFolder();

    /** Index {@code score}: {@code score}. An entity without a value in {@code score} has no entry. */
    public static final Score SCORE = new Score();

    /** Table {@code document}: {@link Document} by {@code documentId}. */
    public static final EntityDescriptor<String, Document> ENTITY = new Entity();

    private DocumentIndexes() {}

    /** The definition of {@link #FOLDER_DUE_AT_PAGES}. */
    public static final class FolderDueAtPages
            implements TypedIndexDefinition<String, Document, FolderDueAtPagesEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("folder", KeyType.STRING),
                IndexColumn.of("dueAt", KeyType.INSTANT),
                IndexColumn.of("pages", KeyType.INT));

        private FolderDueAtPages() {}

        @Override
        public String name() {
            return "folder_due_at_pages";
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
        public void writeKeys(Document document, KeySink sink) {
            if (document.folder().isEmpty()) {
                return;
            }
            if (document.dueAt().isEmpty()) {
                return;
            }
            if (document.pages() == null) {
                return;
            }
            sink.key()
                    .writeString(document.folder().get())
                    .writeInstant(document.dueAt().get())
                    .writeInt(document.pages());
        }

        @Override
        public boolean sameKeys(Document one, Document other) {
            return Objects.equals(one.folder(), other.folder())
                    && Objects.equals(one.dueAt(), other.dueAt())
                    && Objects.equals(one.pages(), other.pages());
        }

        @Override
        public FolderDueAtPagesEntry entry(IndexEntry<String> entry) {
            return new FolderDueAtPagesEntry(
                    entry.get(0, KeyType.STRING),
                    entry.get(1, KeyType.INSTANT),
                    entry.get(2, KeyType.INT),
                    entry.id());
        }
    }

    /**
     * An entry of {@link #FOLDER_DUE_AT_PAGES}.
     *
     * @param folder the value of {@code folder}
     * @param dueAt the value of {@code dueAt}
     * @param pages the value of {@code pages}
     * @param documentId the id of the entity
     */
    public record FolderDueAtPagesEntry(String folder, Instant dueAt, Integer pages, String documentId) {}

    /** The definition of {@link #PAGES_FOLDER}. */
    public static final class PagesFolder implements TypedIndexDefinition<String, Document, PagesFolderEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("pages", KeyType.INT),
                IndexColumn.of("folder", KeyType.STRING));

        private PagesFolder() {}

        @Override
        public String name() {
            return "pages_folder";
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
        public void writeKeys(Document document, KeySink sink) {
            if (document.pages() == null) {
                return;
            }
            if (document.folder().isEmpty()) {
                return;
            }
            sink.key().writeInt(document.pages()).writeString(document.folder().get());
        }

        @Override
        public boolean sameKeys(Document one, Document other) {
            return Objects.equals(one.pages(), other.pages()) && Objects.equals(one.folder(), other.folder());
        }

        @Override
        public PagesFolderEntry entry(IndexEntry<String> entry) {
            return new PagesFolderEntry(entry.get(0, KeyType.INT), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #PAGES_FOLDER}.
     *
     * @param pages the value of {@code pages}
     * @param folder the value of {@code folder}
     * @param documentId the id of the entity
     */
    public record PagesFolderEntry(Integer pages, String folder, String documentId) {}

    /** The definition of {@link #SCORE}. */
    public static final class Score implements TypedIndexDefinition<String, Document, ScoreEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("score", KeyType.DOUBLE));

        private Score() {}

        @Override
        public String name() {
            return "score";
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
        public void writeKeys(Document document, KeySink sink) {
            if (document.score().isEmpty()) {
                return;
            }
            sink.key().writeDouble(document.score().get());
        }

        @Override
        public void writeValue(Document document, ValueWriter value) {
            KeyType.DOUBLE.writeExact(value, document.score().get());
        }

        @Override
        public ScoreEntry entry(IndexEntry<String> entry) {
            return new ScoreEntry(entry.get(0, KeyType.DOUBLE), entry.id());
        }
    }

    /**
     * An entry of {@link #SCORE}.
     *
     * @param score the value of {@code score}
     * @param documentId the id of the entity
     */
    public record ScoreEntry(Double score, String documentId) {}

    private static final class Entity implements EntityDescriptor<String, Document> {

        private static final Component<Document, String> DOCUMENT_ID_COMPONENT =
                Component.of("documentId", String.class, Document::documentId);

        private static final Component<Document, Optional<String>> FOLDER_COMPONENT =
                Component.nullable("folder", GenericType.of(Optional.class, String.class), Document::folder);

        private static final Component<Document, Optional<Instant>> DUE_AT_COMPONENT =
                Component.nullable("dueAt", GenericType.of(Optional.class, Instant.class), Document::dueAt);

        private static final Component<Document, Integer> PAGES_COMPONENT =
                Component.nullable("pages", Integer.class, Document::pages);

        private static final Component<Document, Optional<Double>> SCORE_COMPONENT =
                Component.nullable("score", GenericType.of(Optional.class, Double.class), Document::score);

        private static final Component<Document, List<String>> TAGS_COMPONENT =
                Component.of("tags", GenericType.of(List.class, String.class), Document::tags);

        private static final Component<Document, Map<String, List<Integer>>> LINES_COMPONENT = Component.of(
                "lines",
                GenericType.of(Map.class, String.class, GenericType.of(List.class, Integer.class)),
                Document::lines);

        private static final Component<Document, Document.Pair<String, Integer>> BEST_COMPONENT =
                Component.of("best", GenericType.of(Document.Pair.class, String.class, Integer.class), Document::best);

        private static final Component<Document, List<? extends Document.Pair<Integer, Instant>>> PAIRS_COMPONENT =
                Component.of(
                        "pairs",
                        GenericType.of(List.class, GenericType.of(Document.Pair.class, Integer.class, Instant.class)),
                        Document::pairs);

        private static final Component<Document, Set<Document.Pair<String, ? extends int[]>>> NESTED_COMPONENT =
                Component.of(
                        "nested",
                        GenericType.of(Set.class, GenericType.of(Document.Pair.class, String.class, int[].class)),
                        Document::nested);

        private static final Component<Document, List<String>[]> COLUMNS_COMPONENT = Component.of(
                "columns",
                GenericType.arrayOf(GenericType.of(List.class, String.class)),
                Document::columns);

        private static final Component<Document, int[][]> MATRIX_COMPONENT =
                Component.of("matrix", int[][].class, Document::matrix);

        private static final Component<Document, Map<String, byte[]>> ATTACHMENTS_COMPONENT = Component.nullable(
                "attachments",
                GenericType.of(Map.class, String.class, byte[].class),
                Document::attachments);

        private static final Component<Document, Optional<List<String>>> AUTHORS_COMPONENT = Component.nullable(
                "authors",
                GenericType.of(Optional.class, GenericType.of(List.class, String.class)),
                Document::authors);

        private static final List<Component<Document, ?>> COMPONENTS = List.of(
                DOCUMENT_ID_COMPONENT,
                FOLDER_COMPONENT,
                DUE_AT_COMPONENT,
                PAGES_COMPONENT,
                SCORE_COMPONENT,
                TAGS_COMPONENT,
                LINES_COMPONENT,
                BEST_COMPONENT,
                PAIRS_COMPONENT,
                NESTED_COMPONENT,
                COLUMNS_COMPONENT,
                MATRIX_COMPONENT,
                ATTACHMENTS_COMPONENT,
                AUTHORS_COMPONENT);

        private final EntityCodec<Document> codec = EntityCodec.compact(COMPONENTS, this::create, new DocumentValues());

        @Override
        public String table() {
            return "document";
        }

        @Override
        public String id(Document document) {
            return document.documentId();
        }

        @Override
        public String idName() {
            return "documentId";
        }

        @Override
        public KeyType<String> idType() {
            return KeyType.STRING;
        }

        @Override
        public List<Component<Document, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Document create(Object[] components) {
            return new Document(
                    DOCUMENT_ID_COMPONENT.cast(components[0]),
                    FOLDER_COMPONENT.cast(components[1]),
                    DUE_AT_COMPONENT.cast(components[2]),
                    PAGES_COMPONENT.cast(components[3]),
                    SCORE_COMPONENT.cast(components[4]),
                    TAGS_COMPONENT.cast(components[5]),
                    LINES_COMPONENT.cast(components[6]),
                    BEST_COMPONENT.cast(components[7]),
                    PAIRS_COMPONENT.cast(components[8]),
                    NESTED_COMPONENT.cast(components[9]),
                    COLUMNS_COMPONENT.cast(components[10]),
                    MATRIX_COMPONENT.cast(components[11]),
                    ATTACHMENTS_COMPONENT.cast(components[12]),
                    AUTHORS_COMPONENT.cast(components[13]));
        }

        @Override
        public EntityCodec<Document> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<String, Document>> indexes() {
            return List.of(FOLDER_DUE_AT_PAGES, PAGES_FOLDER, SCORE);
        }
    }

    /** How {@link Document} is written: its components one after the other, but for the id, which its key has. */
    private static final class DocumentValues extends RecordType<Document> {

        private static final ValueType<String> DOCUMENT_ID_TYPE = ValueType.id();

        private static final ValueType<Optional<String>> FOLDER_TYPE = ValueType.optional(ValueType.STRING);

        private static final ValueType<Optional<Instant>> DUE_AT_TYPE = ValueType.optional(ValueType.INSTANT);

        private static final ValueType<Integer> PAGES_TYPE = ValueType.INT.orNull();

        private static final ValueType<Optional<Double>> SCORE_TYPE = ValueType.optional(ValueType.DOUBLE);

        private static final ValueType<List<String>> TAGS_TYPE = ValueType.list(ValueType.STRING);

        private static final ValueType<Map<String, List<Integer>>> LINES_TYPE =
                ValueType.map(ValueType.STRING, ValueType.list(ValueType.INT));

        private static final ValueType<Document.Pair<String, Integer>> BEST_TYPE = new PairValues();

        private static final ValueType<List<? extends Document.Pair<Integer, Instant>>> PAIRS_TYPE =
                ValueType.json(Entity.PAIRS_COMPONENT);

        private static final ValueType<Set<Document.Pair<String, ? extends int[]>>> NESTED_TYPE =
                ValueType.json(Entity.NESTED_COMPONENT);

        private static final ValueType<List<String>[]> COLUMNS_TYPE = ValueType.json(Entity.COLUMNS_COMPONENT);

        private static final ValueType<int[][]> MATRIX_TYPE = ValueType.array(ValueType.INTS, int[][]::new);

        private static final ValueType<Map<String, byte[]>> ATTACHMENTS_TYPE =
                ValueType.map(ValueType.STRING, ValueType.BYTES);

        private static final ValueType<Optional<List<String>>> AUTHORS_TYPE =
                ValueType.optional(ValueType.list(ValueType.STRING));

        private DocumentValues() {
            super(
                    Document.class,
                    part("documentId", DOCUMENT_ID_TYPE),
                    part("folder", FOLDER_TYPE),
                    part("dueAt", DUE_AT_TYPE),
                    part("pages", PAGES_TYPE),
                    part("score", SCORE_TYPE),
                    part("tags", TAGS_TYPE),
                    part("lines", LINES_TYPE),
                    part("best", BEST_TYPE),
                    part("pairs", PAIRS_TYPE),
                    part("nested", NESTED_TYPE),
                    part("columns", COLUMNS_TYPE),
                    part("matrix", MATRIX_TYPE),
                    part("attachments", ATTACHMENTS_TYPE),
                    part("authors", AUTHORS_TYPE));
        }

        @Override
        protected void writeParts(ValueWriter out, Document document) {
            FOLDER_TYPE.write(out, document.folder());
            DUE_AT_TYPE.write(out, document.dueAt());
            PAGES_TYPE.write(out, document.pages());
            SCORE_TYPE.write(out, document.score());
            TAGS_TYPE.write(out, document.tags());
            LINES_TYPE.write(out, document.lines());
            BEST_TYPE.write(out, document.best());
            PAIRS_TYPE.write(out, document.pairs());
            NESTED_TYPE.write(out, document.nested());
            COLUMNS_TYPE.write(out, document.columns());
            MATRIX_TYPE.write(out, document.matrix());
            ATTACHMENTS_TYPE.write(out, document.attachments());
            AUTHORS_TYPE.write(out, document.authors());
        }

        @Override
        protected Document readParts(ValueReader in) {
            return new Document(
                    DOCUMENT_ID_TYPE.read(in),
                    FOLDER_TYPE.read(in),
                    DUE_AT_TYPE.read(in),
                    PAGES_TYPE.read(in),
                    SCORE_TYPE.read(in),
                    TAGS_TYPE.read(in),
                    LINES_TYPE.read(in),
                    BEST_TYPE.read(in),
                    PAIRS_TYPE.read(in),
                    NESTED_TYPE.read(in),
                    COLUMNS_TYPE.read(in),
                    MATRIX_TYPE.read(in),
                    ATTACHMENTS_TYPE.read(in),
                    AUTHORS_TYPE.read(in));
        }
    }

    /** How {@link Document.Pair} is written: its components one after the other. */
    private static final class PairValues extends RecordType<Document.Pair<String, Integer>> {

        private static final ValueType<Integer> SECOND_TYPE = ValueType.INT.orNull();

        private PairValues() {
            super(Document.Pair.class, part("first", ValueType.STRING), part("second", SECOND_TYPE));
        }

        @Override
        protected void writeParts(ValueWriter out, Document.Pair<String, Integer> pair) {
            ValueType.STRING.write(out, pair.first());
            SECOND_TYPE.write(out, pair.second());
        }

        @Override
        protected Document.Pair<String, Integer> readParts(ValueReader in) {
            return new Document.Pair<String, Integer>(ValueType.STRING.read(in), SECOND_TYPE.read(in));
        }
    }
}
