package dev.cairn.samples.jobs;

import dev.cairn.Cairn;
import dev.cairn.UniqueViolationException;
import dev.cairn.samples.jobs.system.AdministratorsOnlyException;
import dev.cairn.samples.jobs.system.AuditLogEntry;
import dev.cairn.samples.jobs.system.AuditLogId;
import dev.cairn.samples.jobs.system.SystemTables;
import dev.cairn.samples.jobs.users.AuthType;
import dev.cairn.samples.jobs.users.Role;
import dev.cairn.samples.jobs.users.User;
import dev.cairn.samples.jobs.users.UsersTable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** A walk through the tables: {@code JobsDemo [directory]}; without a directory it keeps everything in memory. */
public final class JobsDemo {

    private static final Duration RETENTION = Duration.ofDays(30);

    private final JobsTable jobs;
    private final UsersTable users;
    private final SystemTables system;
    private final Clock clock;
    private final PrintStream out;

    JobsDemo(Cairn db, Clock clock, PrintStream out) {
        this.jobs = new JobsTable(db, clock);
        this.users = new UsersTable(db, clock);
        this.system = SystemTables.of(db);
        this.clock = clock;
        this.out = out;
    }

    /**
     * Runs the demo.
     *
     * @param arguments the directory of the database, or nothing
     */
    public static void main(String[] arguments) {
        try (Cairn db = arguments.length == 0 ? Cairn.inMemory() : Cairn.open(Path.of(arguments[0]))) {
            new JobsDemo(db, Clock.systemUTC(), System.out).run();
        }
    }

    void run() {
        JobId flush = ask("flush", "nightly flush");
        JobId again = ask("flush", "nightly flush");
        out.println("Asking twice gives " + (flush.equals(again) ? "one job." : "two jobs."));
        work(flush);
        list();
        out.println("Finished jobs older than 30 days, deleted: " + jobs.cleanup(RETENTION));
        audit(user("ann", Role.ADMINISTRATOR), flush);
        audit(user("bob", Role.USER), flush);
    }

    /** The unique index decides, also between two who ask at once. */
    private JobId ask(String type, String idempotencyKey) {
        try {
            return jobs.create(Job.builder(JobId.random(), type, "app", clock.instant())
                            .tableName("events")
                            .idempotencyKey(idempotencyKey)
                            .build())
                    .jobId();
        } catch (UniqueViolationException asked) {
            return jobs.list(JobFilter.all().withIdempotencyKey(idempotencyKey))
                    .get(0)
                    .jobId();
        }
    }

    private void work(JobId flush) {
        try {
            jobs.update(flush, job -> job.started("node-1", clock.instant()));
            jobs.update(flush, job -> job.completed("3 segments written", clock.instant()));
            jobs.cancel(flush);
        } catch (JobRuleException refused) {
            out.println("Refused: " + refused.getMessage());
        }
    }

    private void list() {
        List<Job> latest = jobs.list(JobFilter.all()
                .withStatuses(JobStatus.RUNNING, JobStatus.COMPLETED)
                .withType("flush")
                .sortedBy(JobSort.CREATED_AT, SortOrder.DESCENDING)
                .limitedTo(3));
        out.println("The latest flushes:");
        latest.forEach(job -> out.println("  " + job.jobType() + " " + job.status() + ": " + job.message()));
        out.println(
                "Jobs about app.events: " + jobs.listByTable("app", "events").size());
    }

    private User user(String name, Role role) {
        return users.findByName(name)
                .orElseGet(() -> users.create(User.of(name, name, role, AuthType.PASSWORD, clock.instant())));
    }

    private void audit(User caller, JobId job) {
        try {
            AuditLogId id = AuditLogId.random(clock.instant());
            system.auditLog().as(caller).insert(new AuditLogEntry(id, caller.userId(), "job.look", job.value(), null));
            out.println("Logged what " + caller.username() + " did.");
        } catch (AdministratorsOnlyException refused) {
            out.println("Refused: " + refused.getMessage());
        }
    }
}
