package dev.cairn.store;

import dev.cairn.codec.Component;
import dev.cairn.codec.EntityCodec;
import dev.cairn.index.IndexDefinition;
import dev.cairn.key.KeyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entity that gains a component: its older form does not know the author. */
record Note(long id, String text, @Nullable String author) {

    /** Describes one of the two forms. */
    record Descriptor(String table, boolean withAuthor) implements EntityDescriptor<Long, Note> {

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
            Component<Note, Long> id = Component.of("id", long.class, Note::id);
            Component<Note, String> text = Component.of("text", String.class, Note::text);
            return withAuthor
                    ? List.of(id, text, Component.nullable("author", String.class, Note::author))
                    : List.of(id, text);
        }

        @Override
        public Note create(Object[] values) {
            return new Note((Long) values[0], (String) values[1], withAuthor ? (String) values[2] : null);
        }

        @Override
        public EntityCodec<Note> codec() {
            return EntityCodec.json(components(), this::create);
        }

        @Override
        public List<IndexDefinition<Long, Note>> indexes() {
            return List.of();
        }
    }
}
