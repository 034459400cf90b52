package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.EntityCacheStats;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says about entities that are kept in memory. */
class EntityCacheTest {

    @TempDir
    private Path directory;

    @Test
    void entitiesAreKeptInMemory() {
        try (Cairn db = Cairn.builder().entityCache(64 << 20).open(directory)) {
            UserRepository users = UserRepository.of(db);
            users.insert(new User(new UserId(1), "ann", Role.values()[0], Optional.empty()));
            assertThat(users.findById(new UserId(1))).isEqualTo(users.findById(new UserId(1)));
            EntityCacheStats cache = db.stats().cache().orElseThrow();
            System.out.println(cache.hits() + " hits, " + cache.misses() + " misses, " + cache.bytes() + " bytes");
            assertThat(cache.hits()).isOne();
        }
    }
}
