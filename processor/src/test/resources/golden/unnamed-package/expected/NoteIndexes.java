import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
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
import java.util.List;
import javax.annotation.processing.Generated;

/** How {@link Note} is stored: table {@code note}, by {@code noteId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class NoteIndexes {

    private static final KeyType<NoteId> NOTE_ID =
            KeyType.wrapping(NoteId.class, KeyType.LONG, NoteId::value, NoteId::new);

    private static final KeyType<Colour> COLOUR_KEY = KeyType.ofEnum(Colour.class);

    /** Index {@code colour}: {@code colour}. */
    public static final ColourIndex COLOUR = new ColourIndex();

    /** Table {@code note}: {@link Note} by {@code noteId}. */
    public static final EntityDescriptor<NoteId, Note> ENTITY = new Entity();

    private NoteIndexes() {}

    /** The definition of {@link #COLOUR}. */
    public static final class ColourIndex implements TypedIndexDefinition<NoteId, Note, ColourEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("colour", COLOUR_KEY));

        private ColourIndex() {}

        @Override
        public String name() {
            return "colour";
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
        public void writeKeys(Note note, KeySink sink) {
            sink.key().writeEnum(note.colour());
        }

        @Override
        public boolean sameKeys(Note one, Note other) {
            return one.colour() == other.colour();
        }

        @Override
        public ColourEntry entry(IndexEntry<NoteId> entry) {
            return new ColourEntry(entry.get(0, COLOUR_KEY), entry.id());
        }
    }

    /**
     * An entry of {@link #COLOUR}.
     *
     * @param colour the value of {@code colour}
     * @param noteId the id of the entity
     */
    public record ColourEntry(Colour colour, NoteId noteId) {}

    private static final class Entity implements EntityDescriptor<NoteId, Note> {

        private static final Component<Note, NoteId> NOTE_ID_COMPONENT =
                Component.of("noteId", NoteId.class, Note::noteId);

        private static final Component<Note, Colour> COLOUR_COMPONENT =
                Component.of("colour", Colour.class, Note::colour);

        private static final Component<Note, String> TEXT_COMPONENT = Component.of("text", String.class, Note::text);

        private static final List<Component<Note, ?>> COMPONENTS = List.of(
                NOTE_ID_COMPONENT,
                COLOUR_COMPONENT,
                TEXT_COMPONENT);

        private final EntityCodec<Note> codec = EntityCodec.compact(COMPONENTS, this::create, new NoteValues());

        @Override
        public String table() {
            return "note";
        }

        @Override
        public NoteId id(Note note) {
            return note.noteId();
        }

        @Override
        public String idName() {
            return "noteId";
        }

        @Override
        public KeyType<NoteId> idType() {
            return NOTE_ID;
        }

        @Override
        public List<Component<Note, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Note create(Object[] components) {
            return new Note(
                    NOTE_ID_COMPONENT.cast(components[0]),
                    COLOUR_COMPONENT.cast(components[1]),
                    TEXT_COMPONENT.cast(components[2]));
        }

        @Override
        public EntityCodec<Note> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<NoteId, Note>> indexes() {
            return List.of(COLOUR);
        }
    }

    /** How {@link Note} is written: its components one after the other, but for the id, which its key has. */
    private static final class NoteValues extends RecordType<Note> {

        private static final ValueType<NoteId> NOTE_ID_TYPE = ValueType.id(part("value", ValueType.id()));

        private static final ValueType<Colour> COLOUR_TYPE = ValueType.ofEnum(Colour.class);

        private NoteValues() {
            super(
                    Note.class,
                    part("noteId", NOTE_ID_TYPE),
                    part("colour", COLOUR_TYPE),
                    part("text", ValueType.STRING));
        }

        @Override
        protected void writeParts(ValueWriter out, Note note) {
            COLOUR_TYPE.write(out, note.colour());
            ValueType.STRING.write(out, note.text());
        }

        @Override
        protected Note readParts(ValueReader in) {
            return new Note(NOTE_ID_TYPE.read(in), COLOUR_TYPE.read(in), ValueType.STRING.read(in));
        }
    }
}
