package shop;

import dev.cairn.key.KeyType;
import dev.cairn.query.Column;
import dev.cairn.query.OrderedColumn;
import dev.cairn.query.StringColumn;
import javax.annotation.processing.Generated;

/** The columns of {@link Login}, from which filters and orders are made for {@code LoginRepository.where}. */
@Generated("dev.cairn.processor.CairnProcessor")
final class LoginColumns {

    private static final KeyType<Login.Key> KEY_KEY =
            KeyType.wrapping(Login.Key.class, KeyType.UUID, Login.Key::value, Login.Key::new);

    /** {@code key}. */
    public static final OrderedColumn<Login, Login.Key> KEY = Column.ordered("key", KEY_KEY, Login::key);

    /** {@code user}. */
    public static final StringColumn<Login> USER = Column.string("user", Login::user);

    private LoginColumns() {}
}
