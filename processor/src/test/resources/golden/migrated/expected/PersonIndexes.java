package com.example.people;

import dev.cairn.EntityMigration;
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
import java.util.Objects;
import javax.annotation.processing.Generated;

/** How {@link Person} is stored: table {@code people}, by {@code personId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class PersonIndexes {

    /** Index {@code last}: {@code last}. */
    public static final Last LAST = new Last();

    /** Table {@code people}: {@link Person} by {@code personId}. */
    public static final EntityDescriptor<Long, Person> ENTITY = new Entity();

    private PersonIndexes() {}

    /** The definition of {@link #LAST}. */
    public static final class Last implements TypedIndexDefinition<Long, Person, LastEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("last", KeyType.STRING));

        private Last() {}

        @Override
        public String name() {
            return "last";
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
        public void writeKeys(Person person, KeySink sink) {
            sink.key().writeString(person.last());
        }

        @Override
        public boolean sameKeys(Person one, Person other) {
            return Objects.equals(one.last(), other.last());
        }

        @Override
        public LastEntry entry(IndexEntry<Long> entry) {
            return new LastEntry(entry.get(0, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #LAST}.
     *
     * @param last the value of {@code last}
     * @param personId the id of the entity
     */
    public record LastEntry(String last, long personId) {}

    private static final class Entity implements EntityDescriptor<Long, Person> {

        private static final Component<Person, Long> PERSON_ID_COMPONENT =
                Component.of("personId", long.class, Person::personId);

        private static final Component<Person, String> FIRST_COMPONENT =
                Component.of("first", String.class, Person::first);

        private static final Component<Person, String> LAST_COMPONENT =
                Component.of("last", String.class, Person::last);

        private static final Component<Person, Double> HEIGHT_COMPONENT =
                Component.of("height", double.class, Person::height);

        private static final List<Component<Person, ?>> COMPONENTS = List.of(
                PERSON_ID_COMPONENT,
                FIRST_COMPONENT,
                LAST_COMPONENT,
                HEIGHT_COMPONENT);

        private static final List<EntityMigration> MIGRATIONS = List.of(new SplitName(), new Person.Metres());

        private final EntityCodec<Person> codec = EntityCodec.compact(COMPONENTS, this::create, new PersonValues());

        @Override
        public String table() {
            return "people";
        }

        @Override
        public Long id(Person person) {
            return person.personId();
        }

        @Override
        public String idName() {
            return "personId";
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<Person, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Person create(Object[] components) {
            return new Person(
                    PERSON_ID_COMPONENT.cast(components[0]),
                    FIRST_COMPONENT.cast(components[1]),
                    LAST_COMPONENT.cast(components[2]),
                    HEIGHT_COMPONENT.cast(components[3]));
        }

        @Override
        public List<EntityMigration> migrations() {
            return MIGRATIONS;
        }

        @Override
        public EntityCodec<Person> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Long, Person>> indexes() {
            return List.of(LAST);
        }
    }

    /** How {@link Person} is written: its components one after the other, but for the id, which its key has. */
    private static final class PersonValues extends RecordType<Person> {

        private static final ValueType<Long> PERSON_ID_TYPE = ValueType.id();

        private PersonValues() {
            super(
                    Person.class,
                    part("personId", PERSON_ID_TYPE),
                    part("first", ValueType.STRING),
                    part("last", ValueType.STRING),
                    part("height", ValueType.DOUBLE));
        }

        @Override
        protected void writeParts(ValueWriter out, Person person) {
            ValueType.STRING.write(out, person.first());
            ValueType.STRING.write(out, person.last());
            out.writeDouble(person.height());
        }

        @Override
        protected Person readParts(ValueReader in) {
            return new Person(
                    PERSON_ID_TYPE.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    in.readDouble());
        }
    }
}
