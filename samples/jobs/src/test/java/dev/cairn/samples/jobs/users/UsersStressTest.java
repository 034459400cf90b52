package dev.cairn.samples.jobs.users;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.UniqueViolationException;
import dev.cairn.index.IndexBounds;
import dev.cairn.samples.jobs.Database;
import dev.cairn.samples.jobs.users.UserIndexes.RoleEntry;
import dev.cairn.samples.jobs.users.UserIndexes.UsernameEntry;
import dev.cairn.store.IndexedEntityStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsersStressTest {

    private static final int USERS = 12;

    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void usersWhoFightForFewNamesNeverShareOneInAnyCase(Database database) {
        try (Cairn db = database.open(directory)) {
            UsersTable users = new UsersTable(db, Clock.systemUTC());
            for (int i = 0; i < USERS; i++) {
                users.create(User.of("u" + i, "first" + i, Role.USER, AuthType.OAUTH, Instant.EPOCH));
            }
            Random random = new Random(5);
            List<CompletableFuture<Integer>> changes = IntStream.range(0, 2000)
                    .mapToObj(i -> change(users, "u" + random.nextInt(USERS), random.nextInt()))
                    .toList();
            int renamed = changes.stream().mapToInt(CompletableFuture::join).sum();

            assertThat(renamed).isPositive();
            indexesMatchUsers(db);
        }
    }

    private static CompletableFuture<Integer> change(UsersTable users, String id, int seed) {
        Random random = new Random(seed);
        if (random.nextInt(4) == 0) {
            Role role = Role.values()[random.nextInt(Role.values().length)];
            return users.async()
                    .update(id, user -> user.withRole(role, Instant.EPOCH))
                    .thenApply(user -> 0);
        }
        String name = "name" + random.nextInt(USERS);
        return users.async()
                .rename(id, random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT))
                .handle((user, refused) -> {
                    if (refused != null) {
                        assertThat(refused).isInstanceOf(UniqueViolationException.class);
                    }
                    return refused == null ? 1 : 0;
                });
    }

    private static void indexesMatchUsers(Cairn db) {
        IndexedEntityStore<String, User> store = db.store(UserIndexes.ENTITY);
        List<User> users = store.scanAll().toList();
        assertThat(users).hasSize(USERS);
        assertThat(users.stream().map(user -> user.username().toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
        assertThat(store.scan(UserIndexes.USERNAME, IndexBounds.all()).entries().toList())
                .containsExactlyInAnyOrderElementsOf(users.stream()
                        .map(user -> new UsernameEntry(user.username(), user.userId()))
                        .toList());
        assertThat(store.scan(UserIndexes.ROLE, IndexBounds.all()).entries().toList())
                .containsExactlyInAnyOrderElementsOf(users.stream()
                        .map(user -> new RoleEntry(user.role(), user.userId()))
                        .toList());
    }
}
