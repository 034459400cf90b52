package dev.cairn.samples.jobs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a job is to do in detail: a JSON object, different for every type of job.
 *
 * @param json the object as text
 */
public record JobParameters(String json) {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT = new TypeReference<>() {};

    /** No parameters. */
    public static final JobParameters NONE = new JobParameters("{}");

    /**
     * Takes the text of a JSON object.
     *
     * @throws IllegalArgumentException if it is none
     */
    public JobParameters {
        parse(json);
    }

    /**
     * Writes parameters as JSON.
     *
     * @param values the parameters by name
     * @return the parameters
     * @throws IllegalArgumentException if a value cannot be written as JSON
     */
    public static JobParameters of(Map<String, ? extends @Nullable Object> values) {
        try {
            return new JobParameters(MAPPER.writeValueAsString(values));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("These parameters cannot be written as JSON: " + values, e);
        }
    }

    /**
     * Reads the JSON.
     *
     * @return the parameters by name, in their order
     */
    public Map<String, @Nullable Object> values() {
        return parse(json);
    }

    private static Map<String, @Nullable Object> parse(String json) {
        try {
            Map<String, @Nullable Object> values = MAPPER.readValue(json, OBJECT);
            if (values != null) {
                return values;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Parameters are a JSON object, not: " + json, e);
        }
        throw new IllegalArgumentException("Parameters are a JSON object, not: " + json);
    }
}
