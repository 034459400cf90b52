package dev.cairn.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.cairn.CorruptDataException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/** The JSON of an id, given as that of an object whose one property is the id. */
final class IdJson {

    private IdJson() {}

    /** The id as it is. */
    static RawValue today(byte[] json) {
        try (JsonParser parser = StoredJson.MAPPER.createParser(json)) {
            parser.nextToken();
            parser.nextToken();
            parser.nextToken();
            int from = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            return raw(json, from, parser);
        } catch (IOException e) {
            throw unlikeJson(e);
        }
    }

    /**
     * The id as it was when the value beside it was written. Its key is made of the same scalars in the same order,
     * whatever records are around them and however these name them.
     *
     * @param form the form that the id had
     */
    static Object asWritten(byte[] json, Form.Id form) {
        Queue<RawValue> scalars = scalars(json);
        Object id = shape(form, scalars);
        if (!scalars.isEmpty()) {
            throw misfit();
        }
        return id;
    }

    private static Object shape(Form form, Queue<RawValue> scalars) {
        if (!(form instanceof Form.Id id) || scalars.isEmpty()) {
            throw misfit();
        }
        Form.Fields parts = id.parts();
        if (parts.names().isEmpty()) {
            return scalars.remove();
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < parts.names().size(); i++) {
            values.put(parts.names().get(i), shape(parts.forms().get(i), scalars));
        }
        return values;
    }

    private static Queue<RawValue> scalars(byte[] json) {
        Queue<RawValue> scalars = new ArrayDeque<>();
        try (JsonParser parser = StoredJson.MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token.isScalarValue()) {
                    scalars.add(raw(json, (int) parser.currentTokenLocation().getByteOffset(), parser));
                }
            }
        } catch (IOException e) {
            throw unlikeJson(e);
        }
        return scalars;
    }

    /** What the parser has read from there on, as it is written. */
    private static RawValue raw(byte[] json, int from, JsonParser parser) throws IOException {
        parser.finishToken();
        int to = (int) parser.currentLocation().getByteOffset();
        return new RawValue(new String(json, from, to - from, StandardCharsets.UTF_8));
    }

    private static IllegalStateException unlikeJson(IOException e) {
        return new IllegalStateException("An id is not written as JSON: " + JsonFailure.reason(e), e);
    }

    private static CorruptDataException misfit() {
        return new CorruptDataException("The catalog has another form of ids than the table has.");
    }
}
