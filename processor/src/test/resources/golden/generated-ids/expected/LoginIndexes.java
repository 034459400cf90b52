package shop;

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
import dev.cairn.store.GeneratedId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.Generated;

/** How {@link Login} is stored: table {@code logins}, by {@code key}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
final class LoginIndexes {

    private static final KeyType<Login.Key> KEY =
            KeyType.wrapping(Login.Key.class, KeyType.UUID, Login.Key::value, Login.Key::new);

    /** Index {@code user}: {@code user}. */
    public static final User USER = new User();

    /** Table {@code logins}: {@link Login} by {@code key}. */
    public static final EntityDescriptor<Login.Key, Login> ENTITY = new Entity();

    private LoginIndexes() {}

    /** The definition of {@link #USER}. */
    public static final class User implements TypedIndexDefinition<Login.Key, Login, UserEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("user", KeyType.STRING));

        private User() {}

        @Override
        public String name() {
            return "user";
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
        public void writeKeys(Login login, KeySink sink) {
            sink.key().writeString(login.user());
        }

        @Override
        public boolean sameKeys(Login one, Login other) {
            return Objects.equals(one.user(), other.user());
        }

        @Override
        public UserEntry entry(IndexEntry<Login.Key> entry) {
            return new UserEntry(entry.get(0, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #USER}.
     *
     * @param user the value of {@code user}
     * @param key the id of the entity
     */
    public record UserEntry(String user, Login.Key key) {}

    private static final class Entity implements EntityDescriptor<Login.Key, Login> {

        private static final Component<Login, Login.Key> KEY_COMPONENT =
                Component.of("key", Login.Key.class, Login::key);

        private static final Component<Login, String> USER_COMPONENT = Component.of("user", String.class, Login::user);

        private static final List<Component<Login, ?>> COMPONENTS = List.of(KEY_COMPONENT, USER_COMPONENT);

        private final EntityCodec<Login> codec = EntityCodec.compact(COMPONENTS, this::create, new LoginValues());

        @Override
        public String table() {
            return "logins";
        }

        @Override
        public Login.Key id(Login login) {
            return login.key();
        }

        @Override
        public String idName() {
            return "key";
        }

        @Override
        public KeyType<Login.Key> idType() {
            return KEY;
        }

        @Override
        public List<Component<Login, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public Login create(Object[] components) {
            return new Login(KEY_COMPONENT.cast(components[0]), USER_COMPONENT.cast(components[1]));
        }

        @Override
        public Optional<GeneratedId<Login>> generatedId() {
            return Optional.of(new GeneratedId.TimeOrdered<>(
                    login -> login.key().value(),
                    (login, uuid) -> new Login(new Login.Key(uuid), login.user())));
        }

        @Override
        public EntityCodec<Login> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Login.Key, Login>> indexes() {
            return List.of(USER);
        }
    }

    /** How {@link Login} is written: its components one after the other, but for the id, which its key has. */
    private static final class LoginValues extends RecordType<Login> {

        private static final ValueType<Login.Key> KEY_TYPE = ValueType.id(part("value", ValueType.id()));

        private LoginValues() {
            super(Login.class, part("key", KEY_TYPE), part("user", ValueType.STRING));
        }

        @Override
        protected void writeParts(ValueWriter out, Login login) {
            ValueType.STRING.write(out, login.user());
        }

        @Override
        protected Login readParts(ValueReader in) {
            return new Login(KEY_TYPE.read(in), ValueType.STRING.read(in));
        }
    }
}
