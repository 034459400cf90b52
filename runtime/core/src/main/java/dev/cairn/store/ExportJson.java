package dev.cairn.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cairn.ImportException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;

/** The first and the last line of a table's export. Their only property has a space, which no component's name has. */
final class ExportJson {

    private static final String HEADER = "cairn export";
    private static final String FOOTER = "cairn end";
    private static final byte[] FOOTER_START = ("{\"" + FOOTER + "\":").getBytes(UTF_8);

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) // of a newer format, to be told by its number
            .build();

    private ExportJson() {}

    static byte[] write(ExportHeader header) {
        return write(HEADER, header);
    }

    static byte[] write(ExportFooter footer) {
        return write(FOOTER, footer);
    }

    private static byte[] write(String name, Object part) {
        try {
            return MAPPER.writeValueAsBytes(Map.of(name, part));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An export cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    static boolean isFooter(byte[] line) {
        return line.length >= FOOTER_START.length
                && Arrays.equals(line, 0, FOOTER_START.length, FOOTER_START, 0, FOOTER_START.length);
    }

    static ExportHeader header(byte[] line, long number) {
        ExportHeader header = read(line, number, HEADER, ExportHeader.class);
        if (header.format() > ExportHeader.FORMAT) {
            throw new ImportException(
                    "Line " + number + ": the export has format " + header.format()
                            + "; this version of Cairn reads up to " + ExportHeader.FORMAT + ". Use a newer version.",
                    number,
                    null);
        }
        return header;
    }

    static ExportFooter footer(byte[] line, long number) {
        return read(line, number, FOOTER, ExportFooter.class);
    }

    private static <T> T read(byte[] line, long number, String name, Class<T> type) {
        try {
            JsonNode part = MAPPER.readTree(line).get(name);
            if (part != null && part.isObject()) {
                return MAPPER.treeToValue(part, type);
            }
        } catch (IOException | IllegalArgumentException e) {
            String why = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
            throw new ImportException(
                    "Line " + number + " should start or end a table and cannot be read: " + why, number, e);
        }
        throw new ImportException(
                "Line " + number + " should be {\"" + name + "\":…}. This is no export, or it is damaged.",
                number,
                null);
    }
}
