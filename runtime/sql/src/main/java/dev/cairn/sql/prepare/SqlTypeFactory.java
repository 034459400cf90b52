package dev.cairn.sql.prepare;

import dev.cairn.sql.type.ExactTime;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.jspecify.annotations.Nullable;

/** Makes SQL types; text is any text there is. */
public final class SqlTypeFactory extends JavaTypeFactoryImpl {

    /** Makes the factory. */
    public SqlTypeFactory() {
        super(new SqlTypeSystem());
    }

    /** Exact times are of no SQL type, which Calcite asks for. */
    @Override
    public @Nullable RelDataType leastRestrictive(List<RelDataType> types, SqlTypeMappingRule rule) {
        return types.stream().allMatch(SqlTypeFactory::isExactTime)
                ? createTypeWithNullability(types.get(0), types.stream().anyMatch(RelDataType::isNullable))
                : super.leastRestrictive(types, rule);
    }

    private static boolean isExactTime(RelDataType type) {
        return type instanceof JavaType java && java.getJavaClass() == ExactTime.class;
    }

    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }
}
