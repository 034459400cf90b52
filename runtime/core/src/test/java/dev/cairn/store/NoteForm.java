package dev.cairn.store;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexColumn;
import dev.cairn.index.IndexDefinition;
import dev.cairn.index.KeySink;
import dev.cairn.key.KeyType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the forms that {@link Note} has over time: with or without an author, who may or must be there. */
record NoteForm(Author author, boolean indexed) implements EntityDescriptor<Long, Note> {

    enum Author {
        UNKNOWN,
        OPTIONAL,
        REQUIRED,
        A_NUMBER
    }

    /** Sparse if the author may be null; code generated for a required one does not look. */
    private record ByAuthor(boolean sparse, String column) implements IndexDefinition<Long, Note> {

        @Override
        public String name() {
            return "author";
        }

        @Override
        public List<IndexColumn> columns() {
            return List.of(IndexColumn.of(column, KeyType.STRING));
        }

        @Override
        public boolean unique() {
            return false;
        }

        @Override
        public void writeKeys(Note note, KeySink sink) {
            if (!sparse || note.author() != null) {
                sink.key().writeString(note.author());
            }
        }
    }

    @Override
    public String table() {
        return "notes";
    }

    @Override
    public Long id(Note note) {
        return note.id();
    }

    @Override
    public KeyType<Long> idType() {
        return KeyType.LONG;
    }

    @Override
    public List<Component<Note, ?>> components() {
        List<Component<Note, ?>> components = new ArrayList<>(
                List.of(Component.of("id", long.class, Note::id), Component.of("text", String.class, Note::text)));
        switch (author) {
            case UNKNOWN -> {}
            case OPTIONAL -> components.add(Component.nullable("author", String.class, Note::author));
            case REQUIRED -> components.add(Component.of("author", String.class, Note::author));
            case A_NUMBER -> components.add(Component.nullable("author", Integer.class, note -> 7));
        }
        return components;
    }

    @Override
    public Note create(Object[] values) {
        return new Note((Long) values[0], (String) values[1], author(values));
    }

    private @Nullable String author(Object[] values) {
        return values.length < 3 || values[2] == null ? null : values[2].toString();
    }

    @Override
    public EntityCodec<Note> codec() {
        return EntityCodec.json(components(), this::create);
    }

    @Override
    public List<IndexDefinition<Long, Note>> indexes() {
        return indexed
                ? List.of(new ByAuthor(author == Author.OPTIONAL, author == Author.A_NUMBER ? "number" : "author"))
                : List.of();
    }
}
