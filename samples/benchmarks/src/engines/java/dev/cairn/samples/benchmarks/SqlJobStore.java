package dev.cairn.samples.benchmarks;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The workload in SQL: one connection a thread, statements prepared once, the same indexes. */
final class SqlJobStore implements JobStore {

    private static final String TABLE =
            """
            create table if not exists jobs (job_id varchar(40) primary key, status int not null,
              created_at bigint not null, updated_at bigint not null, priority int not null, retries int not null,
              type varchar(40) not null, namespace varchar(40) not null, table_name varchar(40),
              idempotency_key varchar(40) unique, message varchar(1000))""";

    private static final String COLUMNS = "select job_id, status, created_at, updated_at, priority, retries, type,"
            + " namespace, table_name, idempotency_key, message from jobs where ";

    /** The status too, since H2 takes the order from the index only then. */
    private static final String ORDER = " order by status, created_at, job_id";

    private static final String MADE = "status = ? and created_at >= ? and created_at < ?";

    private final SqlDialect dialect;
    @SuppressWarnings("ThreadLocalUsage") // a connection to one database
    private final ThreadLocal<SqlSession> sessions = new ThreadLocal<>();
    private final Queue<SqlSession> opened = new ConcurrentLinkedQueue<>();
    private final Lock writing = new ReentrantLock();

    private SqlJobStore(SqlDialect dialect) {
        this.dialect = dialect;
    }

    static SqlJobStore open(SqlDialect dialect) {
        SqlJobStore store = new SqlJobStore(dialect);
        try (Statement statement = store.session().connection.createStatement()) {
            for (String definition : dialect.schema()) {
                statement.execute(definition);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return store;
    }

    /** The table, with what stands after its columns, and its indexes. */
    static List<String> schema(String storage) {
        return List.of(
                TABLE + storage,
                "create index if not exists by_status on jobs (status, created_at, job_id)",
                "create index if not exists by_table on jobs (namespace, table_name, job_id)");
    }

    private SqlSession session() throws SQLException {
        SqlSession session = sessions.get();
        if (session == null) {
            session = new SqlSession(dialect);
            sessions.set(session);
            opened.add(session);
        }
        return session;
    }

    /** Runs a statement and gives its result. */
    private interface Call<R> {
        R on(PreparedStatement statement) throws SQLException;
    }

    private <R> R read(String sql, Call<R> call) {
        try {
            return call.on(session().prepared(sql));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private <R> R write(String sql, Call<R> call) {
        if (dialect.concurrentWrites()) {
            return read(sql, call);
        }
        writing.lock(); // waiting here costs less than its own waiting does
        try {
            return read(sql, call);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public void insert(Job job) {
        write("insert into jobs values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", statement -> {
            SqlRows.bind(dialect, statement, job);
            return statement.executeUpdate();
        });
    }

    @Override
    public void insertAll(List<Job> jobs) {
        write("insert into jobs values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", statement -> {
            statement.getConnection().setAutoCommit(false);
            try {
                for (Job job : jobs) {
                    SqlRows.bind(dialect, statement, job);
                    statement.addBatch();
                }
                statement.executeBatch();
                statement.getConnection().commit();
            } catch (SQLException e) {
                statement.clearBatch();
                statement.getConnection().rollback();
                throw e;
            } finally {
                statement.getConnection().setAutoCommit(true);
            }
            return jobs.size();
        });
    }

    @Override
    public void updateStatus(String id, JobStatus status, Instant now) {
        write("update jobs set status = ?, updated_at = ? where job_id = ?", statement -> {
            dialect.set(statement, 1, status);
            dialect.set(statement, 2, now);
            statement.setString(3, id);
            return statement.executeUpdate();
        });
    }

    @Override
    public boolean delete(String id) {
        return write("delete from jobs where job_id = ?", statement -> {
            statement.setString(1, id);
            return statement.executeUpdate() > 0;
        });
    }

    @Override
    public @Nullable Job get(String id) {
        return one("job_id = ?", id);
    }

    @Override
    public @Nullable Job byIdempotencyKey(String key) {
        return one("idempotency_key = ?", key);
    }

    private @Nullable Job one(String condition, String value) {
        List<Job> jobs = read(COLUMNS + condition, statement -> {
            statement.setString(1, value);
            return SqlRows.read(dialect, statement);
        });
        return jobs.isEmpty() ? null : jobs.get(0);
    }

    @Override
    public List<Job> oldest(JobStatus status, int limit) {
        return read(COLUMNS + "status = ?" + ORDER + " limit ?", statement -> {
            dialect.set(statement, 1, status);
            statement.setInt(2, limit);
            return SqlRows.read(dialect, statement);
        });
    }

    @Override
    public List<Job> made(JobStatus status, Instant from, Instant to) {
        return read(COLUMNS + MADE + ORDER, statement -> {
            bind(statement, status, from, to);
            return SqlRows.read(dialect, statement);
        });
    }

    @Override
    public long count(JobStatus status, Instant from, Instant to) {
        return read("select count(*) from jobs where " + MADE, statement -> {
            bind(statement, status, from, to);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    private void bind(PreparedStatement statement, JobStatus status, Instant from, Instant to) throws SQLException {
        dialect.set(statement, 1, status);
        dialect.set(statement, 2, from);
        dialect.set(statement, 3, to);
    }

    @Override
    public List<Job> about(String namespace, String tableName) {
        return read(COLUMNS + "namespace = ? and table_name = ? order by namespace, table_name, job_id", statement -> {
            statement.setString(1, namespace);
            statement.setString(2, tableName);
            return SqlRows.read(dialect, statement);
        });
    }

    @Override
    public void close() {
        try {
            for (SqlSession session : opened) {
                session.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            dialect.close();
        }
    }
}
