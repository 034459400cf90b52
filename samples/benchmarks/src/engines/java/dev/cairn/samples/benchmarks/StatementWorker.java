package dev.cairn.samples.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;

/** Measures the statements of one database in this process; {@link StatementCost} starts it. */
final class StatementWorker {

    private static final int BATCH = 1_000;

    /** Enough for the compiler, and for a clock. */
    private static final long ROUND_NANOS = 300_000_000;

    private final SqlDialect dialect;
    private final Connection connection;
    private final int entities;
    private final int rounds;

    private StatementWorker(SqlDialect dialect, Connection connection, int entities, int rounds) {
        this.dialect = dialect;
        this.connection = connection;
        this.entities = entities;
        this.rounds = rounds;
    }

    public static void main(String[] args) throws IOException, SQLException {
        int entities = Integer.parseInt(args[1]);
        Path directory = Directories.create();
        try {
            try (JobStore filling = JobStores.open(args[0].equals("CAIRN_SQL") ? "CAIRN" : args[0], directory)) {
                for (int from = 0; from < entities; from += BATCH) {
                    filling.insertAll(Jobs.jobs(from, Math.min(BATCH, entities - from)));
                }
            }
            SqlDialect dialect = OtherEngines.dialect(args[0], directory);
            long start = System.nanoTime();
            try (Connection connection = dialect.connect()) {
                print("cold: connection", System.nanoTime() - start, 0);
                new StatementWorker(dialect, connection, entities, Integer.parseInt(args[2])).measure();
            } finally {
                dialect.close();
            }
        } finally {
            Directories.delete(directory);
        }
    }

    private void measure() throws SQLException {
        for (StatementCase each : StatementCase.values()) {
            cold("cold: ", each, 1);
        }
        for (StatementCase each : StatementCase.values()) {
            cold("second text: ", each, 2);
        }
        for (StatementCase each : StatementCase.values()) {
            try (PreparedStatement prepared = each.prepare(connection)) {
                warm("prepared: " + name(each), number -> each.execute(prepared, dialect, number, entities));
            }
            warm("text: " + name(each), number -> each.executeText(connection, dialect, number, entities));
        }
    }

    private void cold(String kind, StatementCase each, int number) throws SQLException {
        long start = System.nanoTime();
        long digest = each.executeText(connection, dialect, number, entities);
        print(kind + name(each), System.nanoTime() - start, digest);
    }

    /** The median of the rounds after the first. */
    private void warm(String what, Call call) throws SQLException {
        double[] micros = new double[rounds];
        long digest = 0;
        for (int number = 0; number < 100; number++) {
            digest = 31 * digest + call.execute(number);
        }
        int number = 0;
        for (int round = -1; round < rounds; round++) {
            long start = System.nanoTime();
            long now;
            int executed = 0;
            do {
                call.execute(number++);
                executed++;
                now = System.nanoTime();
            } while (now - start < ROUND_NANOS);
            if (round >= 0) {
                micros[round] = (now - start) / 1e3 / executed;
            }
        }
        Arrays.sort(micros);
        print(what, (long) (micros[rounds / 2] * 1e3), digest);
    }

    private interface Call {
        long execute(int number) throws SQLException;
    }

    private static String name(StatementCase each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void print(String what, long nanos, long digest) {
        System.out.println(what + "\t" + nanos / 1e3 + "\t" + digest);
    }
}
