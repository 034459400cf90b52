package com.example.users;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.annotation.processing.Generated;

/** How {@link User} is stored: table {@code users}, by {@code userId}, with its indexes. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class UserIndexes {

    private static final KeyType<Role> ROLE_KEY = KeyType.ofEnum(Role.class);

    /** Index {@code role_and_name}: {@code role}, then {@code username} (ignoring case). */
    public static final RoleAndName ROLE_AND_NAME = new RoleAndName();

    /**
     * Index {@code tenant_email}, unique: {@code tenant} (ignoring case), then {@code email} (ignoring case). An entity
     * without a value in {@code email} has no entry.
     */
    public static final TenantEmail TENANT_EMAIL = new TenantEmail();

    /** Index {@code username}, unique: {@code username} (ignoring case). */
    public static final Username USERNAME = new Username();

    /** Index {@code role}: {@code role}. */
    public static final RoleIndex ROLE = new RoleIndex();

    /** Index {@code deleted_at}: {@code deletedAt}. An entity without a value in {@code deletedAt} has no entry. */
    public static final DeletedAt DELETED_AT = new DeletedAt();

    /** Table {@code users}: {@link User} by {@code userId}. */
    public static final EntityDescriptor<Long, User> ENTITY = new Entity();

    private UserIndexes() {}

    /** The definition of {@link #ROLE_AND_NAME}. */
    public static final class RoleAndName implements TypedIndexDefinition<Long, User, RoleAndNameEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("role", ROLE_KEY),
                IndexColumn.of("username", KeyType.STRING).ignoringCase());

        private RoleAndName() {}

        @Override
        public String name() {
            return "role_and_name";
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
        public void writeKeys(User user, KeySink sink) {
            sink.key().writeEnum(user.role()).writeStringIgnoreCase(user.username());
        }

        @Override
        public void writeValue(User user, ValueWriter value) {
            value.writeString(user.username());
        }

        @Override
        public boolean sameKeys(User one, User other) {
            return one.role() == other.role() && Objects.equals(one.username(), other.username());
        }

        @Override
        public RoleAndNameEntry entry(IndexEntry<Long> entry) {
            return new RoleAndNameEntry(entry.get(0, ROLE_KEY), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #ROLE_AND_NAME}.
     *
     * @param role the value of {@code role}
     * @param username the value of {@code username}
     * @param userId the id of the entity
     */
    public record RoleAndNameEntry(Role role, String username, long userId) {}

    /** The definition of {@link #TENANT_EMAIL}. */
    public static final class TenantEmail implements TypedIndexDefinition<Long, User, TenantEmailEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("tenant", KeyType.STRING).ignoringCase(),
                IndexColumn.of("email", KeyType.STRING).ignoringCase());

        private TenantEmail() {}

        @Override
        public String name() {
            return "tenant_email";
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
        public void writeKeys(User user, KeySink sink) {
            if (user.email() == null) {
                return;
            }
            sink.key().writeStringIgnoreCase(user.tenant()).writeStringIgnoreCase(user.email());
        }

        @Override
        public void writeValue(User user, ValueWriter value) {
            value.writeString(user.tenant());
            value.writeString(user.email());
        }

        @Override
        public boolean sameKeys(User one, User other) {
            return Objects.equals(one.tenant(), other.tenant()) && Objects.equals(one.email(), other.email());
        }

        @Override
        public TenantEmailEntry entry(IndexEntry<Long> entry) {
            return new TenantEmailEntry(entry.get(0, KeyType.STRING), entry.get(1, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #TENANT_EMAIL}.
     *
     * @param tenant the value of {@code tenant}
     * @param email the value of {@code email}
     * @param userId the id of the entity
     */
    public record TenantEmailEntry(String tenant, String email, long userId) {}

    /** The definition of {@link #USERNAME}. */
    public static final class Username implements TypedIndexDefinition<Long, User, UsernameEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(
                IndexColumn.of("username", KeyType.STRING).ignoringCase());

        private Username() {}

        @Override
        public String name() {
            return "username";
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
        public void writeKeys(User user, KeySink sink) {
            sink.key().writeStringIgnoreCase(user.username());
        }

        @Override
        public void writeValue(User user, ValueWriter value) {
            value.writeString(user.username());
        }

        @Override
        public boolean sameKeys(User one, User other) {
            return Objects.equals(one.username(), other.username());
        }

        @Override
        public UsernameEntry entry(IndexEntry<Long> entry) {
            return new UsernameEntry(entry.get(0, KeyType.STRING), entry.id());
        }
    }

    /**
     * An entry of {@link #USERNAME}.
     *
     * @param username the value of {@code username}
     * @param userId the id of the entity
     */
    public record UsernameEntry(String username, long userId) {}

    /** The definition of {@link #ROLE}. */
    public static final class RoleIndex implements TypedIndexDefinition<Long, User, RoleEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("role", ROLE_KEY));

        private RoleIndex() {}

        @Override
        public String name() {
            return "role";
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
        public void writeKeys(User user, KeySink sink) {
            sink.key().writeEnum(user.role());
        }

        @Override
        public boolean sameKeys(User one, User other) {
            return one.role() == other.role();
        }

        @Override
        public RoleEntry entry(IndexEntry<Long> entry) {
            return new RoleEntry(entry.get(0, ROLE_KEY), entry.id());
        }
    }

    /**
     * An entry of {@link #ROLE}.
     *
     * @param role the value of {@code role}
     * @param userId the id of the entity
     */
    public record RoleEntry(Role role, long userId) {}

    /** The definition of {@link #DELETED_AT}. */
    public static final class DeletedAt implements TypedIndexDefinition<Long, User, DeletedAtEntry> {

        private static final List<IndexColumn> COLUMNS = List.of(IndexColumn.of("deletedAt", KeyType.INSTANT));

        private DeletedAt() {}

        @Override
        public String name() {
            return "deleted_at";
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
        public void writeKeys(User user, KeySink sink) {
            if (user.deletedAt() == null) {
                return;
            }
            sink.key().writeInstant(user.deletedAt());
        }

        @Override
        public boolean sameKeys(User one, User other) {
            return Objects.equals(one.deletedAt(), other.deletedAt());
        }

        @Override
        public DeletedAtEntry entry(IndexEntry<Long> entry) {
            return new DeletedAtEntry(entry.get(0, KeyType.INSTANT), entry.id());
        }
    }

    /**
     * An entry of {@link #DELETED_AT}.
     *
     * @param deletedAt the value of {@code deletedAt}
     * @param userId the id of the entity
     */
    public record DeletedAtEntry(Instant deletedAt, long userId) {}

    private static final class Entity implements EntityDescriptor<Long, User> {

        private static final Component<User, Long> USER_ID_COMPONENT = Component.of("userId", long.class, User::userId);

        private static final Component<User, String> USERNAME_COMPONENT =
                Component.of("username", String.class, User::username);

        private static final Component<User, Role> ROLE_COMPONENT = Component.of("role", Role.class, User::role);

        private static final Component<User, String> TENANT_COMPONENT =
                Component.of("tenant", String.class, User::tenant);

        private static final Component<User, String> EMAIL_COMPONENT =
                Component.nullable("email", String.class, User::email);

        private static final Component<User, Instant> DELETED_AT_COMPONENT =
                Component.nullable("deletedAt", Instant.class, User::deletedAt);

        private static final List<Component<User, ?>> COMPONENTS = List.of(
                USER_ID_COMPONENT,
                USERNAME_COMPONENT,
                ROLE_COMPONENT,
                TENANT_COMPONENT,
                EMAIL_COMPONENT,
                DELETED_AT_COMPONENT);

        private final EntityCodec<User> codec = EntityCodec.compact(COMPONENTS, this::create, new UserValues());

        @Override
        public String table() {
            return "users";
        }

        @Override
        public Long id(User user) {
            return user.userId();
        }

        @Override
        public String idName() {
            return "userId";
        }

        @Override
        public KeyType<Long> idType() {
            return KeyType.LONG;
        }

        @Override
        public List<Component<User, ?>> components() {
            return COMPONENTS;
        }

        @Override
        public User create(Object[] components) {
            return new User(
                    USER_ID_COMPONENT.cast(components[0]),
                    USERNAME_COMPONENT.cast(components[1]),
                    ROLE_COMPONENT.cast(components[2]),
                    TENANT_COMPONENT.cast(components[3]),
                    EMAIL_COMPONENT.cast(components[4]),
                    DELETED_AT_COMPONENT.cast(components[5]));
        }

        @Override
        public EntityCodec<User> codec() {
            return codec;
        }

        @Override
        public List<IndexDefinition<Long, User>> indexes() {
            return List.of(ROLE_AND_NAME, TENANT_EMAIL, USERNAME, ROLE, DELETED_AT);
        }
    }

    /** How {@link User} is written: its components one after the other, but for the id, which its key has. */
    private static final class UserValues extends RecordType<User> {

        private static final ValueType<Long> USER_ID_TYPE = ValueType.id();

        private static final ValueType<Role> ROLE_TYPE = ValueType.ofEnum(Role.class);

        private static final ValueType<Instant> DELETED_AT_TYPE = ValueType.INSTANT.orNull();

        private UserValues() {
            super(
                    User.class,
                    part("userId", USER_ID_TYPE),
                    part("username", ValueType.STRING),
                    part("role", ROLE_TYPE),
                    part("tenant", ValueType.STRING),
                    part("email", ValueType.STRING),
                    part("deletedAt", DELETED_AT_TYPE));
        }

        @Override
        protected void writeParts(ValueWriter out, User user) {
            ValueType.STRING.write(out, user.username());
            ROLE_TYPE.write(out, user.role());
            ValueType.STRING.write(out, user.tenant());
            ValueType.STRING.write(out, user.email());
            DELETED_AT_TYPE.write(out, user.deletedAt());
        }

        @Override
        protected User readParts(ValueReader in) {
            return new User(
                    USER_ID_TYPE.read(in),
                    ValueType.STRING.read(in),
                    ROLE_TYPE.read(in),
                    ValueType.STRING.read(in),
                    ValueType.STRING.read(in),
                    DELETED_AT_TYPE.read(in));
        }
    }
}
