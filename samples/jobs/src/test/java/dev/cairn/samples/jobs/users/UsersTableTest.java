package dev.cairn.samples.jobs.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.DuplicateIdException;
import dev.cairn.EntityNotFoundException;
import dev.cairn.UniqueViolationException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersTableTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant MORNING = NOON.minusSeconds(4 * 3600);

    private final Cairn db = Cairn.inMemory();
    private final UsersTable users = new UsersTable(db, Clock.fixed(NOON, ZoneOffset.UTC));

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aUserIsFoundByNameInWhateverCaseAndKeepsTheirOwnSpelling() {
        User ann = users.create(user("u1", "Ann"));
        assertThat(users.findByName("Ann")).contains(ann);
        assertThat(users.findByName("aNN")).contains(ann);
        assertThat(users.findByName("an")).isEmpty();
        assertThat(users.get("u1")).contains(ann);
    }

    @Test
    void aNameIsTakenInEveryCase() {
        users.create(user("u1", "ann"));
        users.create(user("u2", "bob"));
        assertThatThrownBy(() -> users.create(user("u3", "ANN"))).isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> users.rename("u2", "Ann")).isInstanceOf(UniqueViolationException.class);
        assertThat(users.findByName("bob")).map(User::userId).contains("u2");
        assertThatThrownBy(() -> users.create(user("u1", "carl"))).isInstanceOf(DuplicateIdException.class);
        assertThat(users.findByName("carl")).isEmpty();
    }

    @Test
    void aRenamedUserIsFoundByTheNewNameOnly() {
        users.create(user("u1", "ann"));
        User renamed = users.rename("u1", "Anna");
        assertThat(renamed.updatedAt()).isEqualTo(NOON);
        assertThat(users.findByName("anna")).contains(renamed);
        assertThat(users.findByName("ann")).isEmpty();
        assertThat(users.rename("u1", "ANNA").username()).isEqualTo("ANNA");
        assertThat(users.create(user("u2", "ann")).userId()).isEqualTo("u2");
    }

    @Test
    void aBlankNameIsRefused() {
        users.create(user("u1", "ann"));
        assertThatThrownBy(() -> users.create(user("u2", " "))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> users.rename("u1", "")).isInstanceOf(IllegalArgumentException.class);
        assertThat(users.findByName("ann")).isPresent();
    }

    @Test
    void aDeletedUserIsNotFoundButKeepsIdAndName() {
        users.create(user("u1", "ann"));
        User deleted = users.delete("u1");
        assertThat(deleted.deletedAt()).isEqualTo(NOON);
        assertThat(users.get("u1")).isEmpty();
        assertThat(users.findByName("ann")).isEmpty();
        assertThat(users.listByRole(Role.USER)).isEmpty();
        assertThat(UserRepository.of(db).findById("u1")).contains(deleted);
        assertThatThrownBy(() -> users.create(user("u2", "Ann"))).isInstanceOf(UniqueViolationException.class);
        assertThatThrownBy(() -> users.create(user("u1", "eve"))).isInstanceOf(DuplicateIdException.class);
    }

    @Test
    void aDeletedUserCannotBeChanged() {
        User ann = users.create(user("u1", "ann"));
        users.delete("u1");
        assertThatThrownBy(() -> users.delete("u1"))
                .isInstanceOf(EntityNotFoundException.class)
                .hasMessage("User u1 was deleted at 2026-03-01T12:00:00Z.");
        assertThatThrownBy(() -> users.update(ann)).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> users.rename("u1", "eve")).isInstanceOf(EntityNotFoundException.class);
        assertThatThrownBy(() -> users.delete("nobody")).isInstanceOf(EntityNotFoundException.class);
    }

    @Test
    void usersAreListedByTheRoleTheyHaveNow() {
        users.create(user("u2", "bob"));
        users.create(user("u1", "ann"));
        users.create(user("u3", "carl"));
        User promoted = users.update("u1", user -> user.withRole(Role.ADMINISTRATOR, NOON));
        assertThat(users.listByRole(Role.USER)).extracting(User::userId).containsExactly("u2", "u3");
        assertThat(users.listByRole(Role.ADMINISTRATOR)).containsExactly(promoted);
        assertThat(users.listByRole(Role.SERVICE)).isEmpty();
    }

    @Test
    void aReplacedUserComesBackWithAllComponents() {
        User ann = users.create(user("u1", "ann"));
        User full = users.update(ann.withEmail("ann@example.org", NOON).seen(NOON));
        assertThat(users.get("u1")).contains(full);
        assertThat(full.lastSeen()).isEqualTo(NOON);
    }

    @Test
    void everyCallWorksAsynchronously() {
        AsyncUsersTable async = users.async();
        User ann = async.create(user("u1", "ann")).join();
        assertThat(async.get("u1").join()).contains(ann);
        assertThat(async.findByName("ANN").join()).contains(ann);
        assertThat(async.listByRole(Role.USER).join()).containsExactly(ann);
        assertThat(async.update(ann.withEmail("ann@example.org", NOON)).join().email())
                .isEqualTo("ann@example.org");
        assertThat(async.update("u1", user -> user.seen(NOON)).join().lastSeen())
                .isEqualTo(NOON);
        assertThat(async.rename("u1", "anna").join().username()).isEqualTo("anna");
        assertThatThrownBy(() -> async.create(user("u2", "Anna")).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(UniqueViolationException.class);
        assertThat(async.delete("u1").join().isDeleted()).isTrue();
    }

    private static User user(String id, String name) {
        return User.of(id, name, Role.USER, AuthType.PASSWORD, MORNING);
    }
}
