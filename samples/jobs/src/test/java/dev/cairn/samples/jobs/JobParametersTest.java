package dev.cairn.samples.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JobParametersTest {

    @Test
    void valuesComeBackAsTheyWere() {
        Map<String, Object> values = Map.of("table", "a \"b\"", "segments", List.of(1, 2.5), "deep", Map.of("x", true));
        assertThat(JobParameters.of(values).values()).isEqualTo(values);
        assertThat(JobParameters.NONE.values()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "{\"a\":", "{} {}", "plain"})
    void anythingButAJsonObjectIsRefused(String text) {
        assertThatThrownBy(() -> new JobParameters(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Parameters are a JSON object, not: " + text);
    }
}
