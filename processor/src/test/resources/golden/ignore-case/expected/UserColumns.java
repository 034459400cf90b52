package com.example.users;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import java.time.Instant;
import javax.annotation.processing.Generated;

/** The columns of {@link User}, from which filters and orders are made for {@code UserRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
public final class UserColumns {

    private static final KeyType<Role> ROLE_KEY = KeyType.ofEnum(Role.class);

    /** {@code userId}. */
    public static final OrderedColumn<User, Long> USER_ID = Column.ordered("userId", KeyType.LONG, User::userId);

    /** {@code username}. */
    public static final StringColumn<User> USERNAME = Column.string("username", User::username);

    /** {@code role}. */
    public static final Column<User, Role> ROLE = Column.of("role", ROLE_KEY, User::role);

    /** {@code tenant}. */
    public static final StringColumn<User> TENANT = Column.string("tenant", User::tenant);

    /** {@code email}, which may be without a value. */
    public static final StringColumn<User> EMAIL = Column.string("email", User::email);

    /** {@code deletedAt}, which may be without a value. */
    public static final OrderedColumn<User, Instant> DELETED_AT =
            Column.ordered("deletedAt", KeyType.INSTANT, User::deletedAt);

    private UserColumns() {}
}
