package dev.cairn.sql.type;

import dev.cairn.key.KeyType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.apache.calcite.avatica.util.ByteString;
import org.apache.calcite.sql.type.SqlTypeName;

/** The types that are neither numbers nor times. */
final class OtherTypes {

    static final ScalarType<Boolean> BOOLEAN = new ScalarType<>(
            KeyType.BOOLEAN,
            SqlForm.of(SqlTypeName.BOOLEAN),
            value -> value,
            value -> Matching.one((Boolean) value),
            true);
    static final ScalarType<String> STRING = new ScalarType<>(
            KeyType.STRING,
            SqlForm.of(SqlTypeName.VARCHAR),
            value -> value,
            value -> Matching.one((String) value),
            true);
    /** Its order is that of UTF-16, which is not that of text where it is half of a pair. */
    static final ScalarType<Character> CHAR = new ScalarType<>(
            KeyType.CHAR,
            SqlForm.of(SqlTypeName.VARCHAR),
            Object::toString,
            value -> ((String) value).length() == 1 ? Matching.one(((String) value).charAt(0)) : Matching.none(null),
            false);

    static final ScalarType<UUID> UUID = new ScalarType<>(
            KeyType.UUID, SqlForm.of(SqlTypeName.UUID), value -> value, value -> Matching.one((UUID) value), true);
    static final ScalarType<byte[]> BYTES = new ScalarType<>(
            KeyType.BYTES,
            SqlForm.of(SqlTypeName.VARBINARY),
            ByteString::new,
            value -> Matching.one((byte[]) value),
            true);

    private OtherTypes() {}

    /** The constants of an enum by their names, whose order is that of the keys unless they have codes. */
    static <E extends Enum<E>> ScalarType<E> ofEnum(Class<E> type) {
        List<E> byName = Arrays.stream(type.getEnumConstants())
                .sorted(Comparator.comparing(Enum::name, KeyType.STRING.comparator()))
                .toList();
        return new ScalarType<>(
                KeyType.ofEnum(type),
                SqlForm.of(SqlTypeName.VARCHAR),
                Enum::name,
                value -> {
                    E below = null;
                    for (E constant : byName) {
                        int order = KeyType.STRING.comparator().compare(constant.name(), (String) value);
                        if (order == 0) {
                            return Matching.one(constant);
                        }
                        below = order < 0 ? constant : below;
                    }
                    return Matching.none(below);
                },
                true);
    }
}
