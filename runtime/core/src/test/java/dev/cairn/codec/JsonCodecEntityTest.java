package dev.cairn.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.InvalidEntityException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class JsonCodecEntityTest {

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void readsBackEveryEntity(@ForAll("entities") Everything entity) {
        byte[] payload = Everything.encode(entity);
        Everything read = Everything.decode(payload);
        assertThat(read.values()).isEqualTo(entity.values());
        assertThat(Everything.encode(read)).isEqualTo(payload);
    }

    @Test
    void writesTheComponentsInTheirOrderWithoutThoseThatHaveNoValue() {
        assertThat(Everything.write(Everything.example()))
                .isEqualTo("{\"flag\":true,\"tiny\":-1,\"small\":300,\"number\":-70000,\"large\":1099511627776,"
                        + "\"unit\":\"é\",\"single\":1.5,\"twice\":-0.0,"
                        + "\"text\":\"a \\\"quoted\\\"\\ntext \uD83D\uDE00\",\"bytes\":\"AQID\","
                        + "\"uuid\":\"00000000-0000-0001-0000-000000000002\",\"day\":\"FRIDAY\","
                        + "\"instant\":\"2024-02-29T12:00:00.000000001Z\",\"duration\":\"PT-1.5S\","
                        + "\"date\":\"2024-02-29\",\"time\":\"23:59\",\"dateTime\":\"2024-02-29T12:00:01\","
                        + "\"offsetDateTime\":\"2024-02-29T12:00:01+02:00\",\"year\":\"2024\","
                        + "\"yearMonth\":\"12024-02\",\"integer\":1000000000000000000000000000000,"
                        + "\"decimal\":1.00,\"maybeText\":\"maybe\",\"maybeLong\":-1,\"maybeDouble\":\"NaN\","
                        + "\"list\":[\"a\",null,\"a\"],"
                        + "\"sorted\":[\"-1000000000-01-01T00:00:00Z\",\"1970-01-01T00:00:00Z\"],"
                        + "\"map\":{\"00000000-0000-0003-0000-000000000004\":[{\"street\":\"s\",\"open\":[]}]},"
                        + "\"address\":{\"street\":\"street\",\"city\":\"city\",\"open\":[\"MONDAY\"],"
                        + "\"pair\":{\"first\":1,\"second\":2.50}},\"numbers\":[1,-1]}");
    }

    @Test
    void appendsToWhatTheWriterHolds() {
        ValueWriter out = new ValueWriter().writeByte((byte) 7);
        Box.codec(String.class).encode(new Box("a"), out);
        assertThat(new String(out.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("\u0007{\"value\":\"a\"}");
    }

    @Test
    void readsFromWhereTheReaderStands() {
        byte[] bytes = "JJ{\"value\":1}JJ".getBytes(StandardCharsets.UTF_8);
        ValueReader in = new ValueReader(bytes, 1, bytes.length - 2);
        in.readByte();
        assertThat(Box.codec(Integer.class).decode(in, new WriterSchema(List.of(), 1)))
                .isEqualTo(new Box(1));
        assertThat(in.remaining()).isZero();
    }

    @Test
    void refusesANullWhereNoneMayBe() {
        for (Type type : List.<Type>of(String.class, GenericType.of(Optional.class, String.class), OptionalInt.class)) {
            EntityCodec<Box> codec = EntityCodec.json(
                    List.of(
                            type == String.class
                                    ? Component.of("name", type, Box::value)
                                    : Component.nullable("name", type, Box::value)),
                    values -> new Box(values[0]));
            assertThatThrownBy(() -> codec.encode(new Box(null), new ValueWriter()))
                    .isInstanceOf(InvalidEntityException.class)
                    .hasMessageStartingWith("Component \"name\" is null");
        }
    }

    @Test
    void servesManyThreadsAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Boolean>> results = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                long first = thread * 10_000L;
                results.add(threads.submit(() -> {
                    for (long i = first; i < first + 200; i++) {
                        Everything entity = numbered(i);
                        Everything read = Everything.decode(Everything.encode(entity));
                        if (!read.text().equals(entity.text()) || !read.map().equals(entity.map())) {
                            return false;
                        }
                    }
                    return true;
                }));
            }
            for (Future<Boolean> result : results) {
                assertThat(result.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Everything numbered(long i) {
        Object[] values = Everything.example().values();
        values[9] = "text " + i;
        values[29] = Map.of(new UUID(i, i), List.of());
        return Everything.create(values);
    }

    @Provide
    Arbitrary<Everything> entities() {
        return Everythings.all();
    }
}
