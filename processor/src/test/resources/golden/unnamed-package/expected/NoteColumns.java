import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import javax.annotation.processing.Generated;

/** The columns of {@link Note}, from which filters and orders are made for {@code NoteRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class NoteColumns {

    private static final KeyType<NoteId> NOTE_ID_KEY =
            KeyType.wrapping(NoteId.class, KeyType.LONG, NoteId::value, NoteId::new);

    private static final KeyType<Colour> COLOUR_KEY = KeyType.ofEnum(Colour.class);

    /** {@code noteId}. */
    public static final OrderedColumn<Note, NoteId> NOTE_ID = Column.ordered("noteId", NOTE_ID_KEY, Note::noteId);

    /** {@code colour}. */
    public static final Column<Note, Colour> COLOUR = Column.of("colour", COLOUR_KEY, Note::colour);

    /** {@code text}. */
    public static final StringColumn<Note> TEXT = Column.string("text", Note::text);

    private NoteColumns() {}
}
