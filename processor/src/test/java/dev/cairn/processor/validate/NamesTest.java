package dev.cairn.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "status, status",
        "createdAt, created_at",
        "AuditLogEntry, audit_log_entry",
        "HTTPServer, http_server",
        "userID, user_id",
        "v2Name, v2_name",
        "already_snake, already_snake",
        "MAX_VALUE, max_value",
        "aB, a_b"
    })
    void putsWordsIntoSnakeCase(String name, String snake) {
        assertThat(Names.snakeCase(name)).isEqualTo(snake);
    }

    @ParameterizedTest
    @CsvSource({"status_created_at, StatusCreatedAt", "a, A", "a__b, AB", "x_1, X1"})
    void putsStableNamesIntoCamelCase(String name, String camel) {
        assertThat(Names.upperCamel(name)).isEqualTo(camel);
    }

    @ParameterizedTest
    @CsvSource({
        "By Status, by_status",
        "größe, fallback",
        "Ñandú, nandu",
        "2nd, fallback",
        "-, fallback",
        "a.b-c, a_b_c"
    })
    void proposesANameNearTheOneGiven(String name, String near) {
        assertThat(Names.nearestStable(name, "fallback")).isEqualTo(near);
    }

    @Test
    void doesNotDependOnTheLanguageOfTheMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr"));
        try {
            assertThat(Names.snakeCase("ID")).isEqualTo("id");
            assertThat(Names.capitalized("id")).isEqualTo("Id");
            assertThat(Problem.INDEX_ON_ID.id()).isEqualTo("IndexOnId");
        } finally {
            Locale.setDefault(before);
        }
    }
}
