package dev.cairn.sql.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.lang.reflect.Type;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * What SQL has no type for, as JSON in text; JSON_VALUE and its like look into it.
 *
 * @param declared the type as declared
 */
record JsonType(Type declared) implements ColumnType {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    @Override
    public RelDataType type(RelDataTypeFactory factory) {
        return factory.createSqlType(SqlTypeName.VARCHAR);
    }

    @Override
    public Object toSql(Object value) {
        try {
            return value instanceof JsonNode tree ? tree.toString() : MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("A " + declared.getTypeName() + " cannot be written as JSON.", e);
        }
    }

    @Override
    public Object toJava(Object value) {
        try {
            return MAPPER.readValue(value.toString(), MAPPER.getTypeFactory().constructType(declared));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This text is no " + declared.getTypeName() + ": " + value, e);
        }
    }
}
