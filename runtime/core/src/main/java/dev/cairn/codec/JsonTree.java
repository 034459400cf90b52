package dev.cairn.codec;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cairn.CorruptDataException;
import dev.cairn.EntityMigration;
import dev.cairn.SchemaMismatchException;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A stored value as a tree that migrations change. */
final class JsonTree {

    private static final ObjectReader READER = StoredJson.MAPPER
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES);

    private final ObjectNode tree;
    /** What is null or empty in it, and so is not there. */
    private final Set<String> absent;

    private int version;

    private JsonTree(ObjectNode tree, WriterSchema writer) {
        this.tree = tree;
        this.absent = new HashSet<>(writer.names());
        this.version = writer.version();
        tree.fieldNames().forEachRemaining(absent::remove);
    }

    static JsonTree read(byte[] payload, WriterSchema writer) {
        try {
            JsonNode root = parse(payload); // null if there is nothing
            if (root instanceof ObjectNode object) {
                return new JsonTree(object, writer);
            }
            throw new CorruptDataException(
                    "A stored value is no JSON object: it is " + (root == null ? "empty" : root.getNodeType()) + ".");
        } catch (IOException e) {
            throw new CorruptDataException("A stored value is not the JSON it should be: " + JsonFailure.reason(e), e);
        }
    }

    private static @Nullable JsonNode parse(byte[] payload) throws IOException {
        try (JsonParser json = new SignOfZero(READER.createParser(payload))) {
            return READER.readTree(json);
        }
    }

    void migrate(EntityMigration migration) {
        try {
            migration.migrate(tree);
        } catch (RuntimeException e) {
            throw new SchemaMismatchException(
                    "The migration from version " + version + " to " + (version + 1) + " ("
                            + migration.getClass().getName() + ") failed: " + e
                            + ". It has to accept everything that version " + version + " has stored.",
                    e);
        }
        version++;
    }

    /** The components that are there now; one that was null still is, unless it got a value. */
    Set<String> names() {
        Set<String> names = new HashSet<>(absent);
        tree.fieldNames().forEachRemaining(names::add);
        return names;
    }

    byte[] payload() {
        try {
            return StoredJson.MAPPER.writeValueAsBytes(tree);
        } catch (JacksonException e) {
            throw new SchemaMismatchException(
                    "The migrations to version " + version + " made what cannot be JSON: " + JsonFailure.reason(e), e);
        }
    }

    /** Takes {@code -0.0} for a double as it does NaN, because no decimal has the sign: only doubles and floats write it. */
    private static final class SignOfZero extends JsonParserDelegate {

        SignOfZero(JsonParser json) {
            super(json);
        }

        @Override
        public boolean isNaN() throws IOException {
            return super.isNaN() || getText().equals("-0.0");
        }
    }
}
