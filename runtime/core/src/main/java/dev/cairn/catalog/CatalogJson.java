package dev.cairn.catalog;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.CorruptDataException;
import dev.cairn.SchemaMismatchException;
import java.io.IOException;

/** The records of the catalog as JSON: plain records of strings, numbers and lists, no types named in the data. */
final class CatalogJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CatalogJson() {}

    static byte[] write(Object part) {
        try {
            return MAPPER.writeValueAsBytes(part);
        } catch (JacksonException e) {
            throw new IllegalStateException("The catalog cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    static CatalogHeader header(byte[] json) {
        CatalogHeader header = read(json, CatalogHeader.class, "The header of the catalog");
        if (header.format() > CatalogHeader.FORMAT) {
            throw new SchemaMismatchException("The database has format " + header.format()
                    + "; this version of Cairn reads up to " + CatalogHeader.FORMAT + ". Use a newer version.");
        }
        return header;
    }

    static CatalogTable table(String name, byte[] json) {
        return read(json, CatalogTable.class, "The catalog's record of table \"" + name + "\"");
    }

    static BuildMark mark(String index, byte[] json) {
        return read(json, BuildMark.class, "The mark how far index \"" + index + "\" is filled");
    }

    private static <T> T read(byte[] json, Class<T> type, String what) {
        try {
            T part = MAPPER.readValue(json, type);
            if (part == null) {
                throw new CorruptDataException(what + " is empty. Restore the database from a backup.");
            }
            return part;
        } catch (IOException e) {
            String why = e instanceof JacksonException fault ? fault.getOriginalMessage() : e.getMessage();
            throw new CorruptDataException(
                    what + " cannot be read: " + why + ". Restore the database from a backup.", e);
        }
    }
}
