package dev.cairn.sql.prepare;

import dev.cairn.sql.type.ExactTime;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.ObjectSqlType;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/** Makes SQL types; text is any text there is. */
public final class SqlTypeFactory extends JavaTypeFactoryImpl {

    /** Makes the factory. */
    public SqlTypeFactory() {
        super(new SqlTypeSystem());
    }

    /** Exact values are of no SQL type, which Calcite asks for. */
    @Override
    public @Nullable RelDataType leastRestrictive(List<RelDataType> types, SqlTypeMappingRule rule) {
        return types.stream().allMatch(SqlTypeFactory::isExact)
                ? createTypeWithNullability(types.get(0), types.stream().anyMatch(RelDataType::isNullable))
                : super.leastRestrictive(types, rule);
    }

    /** The keys of many groups are comparable, and so their columns have to be; rows in columns are equal if their values are. */
    @Override
    public Type getJavaClass(RelDataType type) {
        if (type.getSqlTypeName() == SqlTypeName.UUID) {
            return UUID.class;
        }
        return type instanceof ObjectSqlType ? List.class : super.getJavaClass(type);
    }

    private static boolean isExact(RelDataType type) {
        return type instanceof ObjectSqlType
                || (type instanceof JavaType java && java.getJavaClass() == ExactTime.class);
    }

    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }
}
