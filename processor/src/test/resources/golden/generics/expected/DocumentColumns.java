package com.example.documents;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.ElementsColumn;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.time.Instant;
import javax.annotation.processing.Generated;

/** The columns of {@link Document}, from which filters and orders are made for {@code DocumentRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class DocumentColumns {

    /** {@code documentId}. */
    public static final StringColumn<Document> DOCUMENT_ID = Column.string("documentId", Document::documentId);

    /** {@code folder}, which may be without a value. */
    public static final StringColumn<Document> FOLDER =
            Column.string("folder", document -> document.folder().orElse(null));

    /** {@code dueAt}, which may be without a value. */
    public static final OrderedColumn<Document, Instant> DUE_AT =
            Column.ordered("dueAt", KeyType.INSTANT, document -> document.dueAt().orElse(null));

    /** {@code pages}, which may be without a value. */
    public static final OrderedColumn<Document, Integer> PAGES = Column.ordered("pages", KeyType.INT, Document::pages);

    /** {@code score}, which may be without a value. */
    public static final OrderedColumn<Document, Double> SCORE =
            Column.ordered("score", KeyType.DOUBLE, document -> document.score().orElse(null));

    /** {@code tags}, any number of values. */
    public static final ElementsColumn<Document, String> TAGS = Column.elements("tags", KeyType.STRING, Document::tags);

    /** {@code authors}, any number of values. */
    public static final ElementsColumn<Document, String> AUTHORS =
            Column.elements("authors", KeyType.STRING, document -> document.authors().orElse(null));

    private DocumentColumns() {}
}
