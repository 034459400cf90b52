package dev.cairn.sql.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "select * from t where a = 'x'; select * from t where a = ?; x",
                "select * from t where a='it''s'; select * from t where a=?; it's",
                "SELECT a FROM t WHERE \"B c\" <> '' AND d; SELECT a FROM t WHERE \"B c\" <> ? AND d; ``",
                "select a from t where t.b >= 'x' order by 1; select a from t where t.b >= ? order by 1; x",
                "select a from (select b from t where c < 'x') ; select a from (select b from t where c < ?); x",
                "delete from t where a = 'x' /* ? */ or b; delete from t where a = ? /* ? */ or b; x",
                "update t set b = 'y', c = 'x' where d; update t set b = 'y', c = ? where d; x"
            })
    void aTextThatAColumnIsComparedWith(String sql, String expected, String value) {
        assertThat(LiteralText.of(sql)).isEqualTo(new LiteralText(expected, List.of(value)));
    }

    @Test
    void wholeNumbersAndTextsInOrder() {
        assertThat(LiteralText.of("select a from t where b = 1234567890123 and c > 'x' and (d <= 0) limit 5"))
                .isEqualTo(new LiteralText(
                        "select a from t where b = ? and c > ? and (d <= ?) limit 5",
                        List.of(new BigInteger("1234567890123"), "x", BigInteger.ZERO)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "select 1",
                "select * from t where 1 = 1",
                "select * from t where a = b",
                "select * from t where a = 1.5",
                "select * from t where a = 1e3",
                "select * from t where a = -1",
                "select * from t where a = 1 + 2",
                "select * from t where a = 'x' || b",
                "select * from t where a = 'x' 'y'",
                "select * from t where a = 'x",
                "select * from t where a = DATE '2020-01-01'",
                "select * from t where a = U&'x'",
                "select * from t where a = E'x'",
                "select * from t where upper(a) = 'x'",
                "select * from t where a in ('x', 'y')",
                "select * from t where a like 'x'",
                "select * from t where 'x' = a",
                "select * from t where a => 1",
                "select * from t where a = ?",
                "select * from t where a = 'x' and b = ?",
                "select a = 1 from t",
                "insert into t select * from u where a = 'x'",
                "explain select * from t where a = 'x'"
            })
    void whatMayMeanSomethingElseStays(String sql) {
        assertThat(LiteralText.of(sql)).isNull();
    }
}
