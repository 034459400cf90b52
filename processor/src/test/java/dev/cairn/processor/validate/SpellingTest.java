package dev.cairn.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> COLUMNS = List.of("jobId", "namespace", "tableName", "createdAt", "updatedAt");

    @ParameterizedTest
    @CsvSource({
        "namspace, namespace",
        "naemspace, namespace",
        "namespaces, namespace",
        "table_name, tableName",
        "TABLENAME, tableName",
        "createAt, createdAt",
        "updateAt, updatedAt",
        "jobid, jobId"
    })
    void suggestsTheNameThatIsNear(String typed, String meant) {
        assertThat(Spelling.nearest(typed, COLUMNS)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"elsewhere", "owner", "x", "''"})
    void suggestsNothingWhereNothingIsNear(String typed) {
        assertThat(Spelling.nearest(typed, COLUMNS)).isEmpty();
    }

    @Test
    void doesNotTakeOneShortNameForAnother() {
        assertThat(Spelling.nearest("c", List.of("a", "b"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, abcd, 1", "abc, xbc, 1", "'', abc, 3", "ca, abc, 3"})
    void countsTheLettersToChange(String one, String other, int distance) {
        assertThat(Spelling.distance(one, other)).isEqualTo(distance);
        assertThat(Spelling.distance(other, one)).isEqualTo(distance);
    }
}
