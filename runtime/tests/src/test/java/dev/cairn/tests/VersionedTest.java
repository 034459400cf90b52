package dev.cairn.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.StaleEntityException;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.Version;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Optimistic locking through a generated repository. */
class VersionedTest {

    @Entity
    record Article(
            @Id String path, @Version long version, @Indexed String author) {}

    @Test
    void writesCountTheVersionAndRefuseOlderOnes() {
        try (Cairn db = Cairn.inMemory()) {
            VersionedTest_ArticleRepository articles = VersionedTest_ArticleRepository.of(db);
            Article first = articles.insert(new Article("/a", 0, "ann"));
            Article second = articles.update(new Article("/a", first.version(), "bob"));
            assertThat(second).isEqualTo(new Article("/a", 2, "bob"));
            assertThat(articles.scanByAuthor("bob").toList()).containsExactly(second);
            assertThatThrownBy(() -> articles.update(first)).isInstanceOf(StaleEntityException.class);
            assertThatThrownBy(() -> articles.delete(first)).isInstanceOf(StaleEntityException.class);
            assertThat(articles.delete(second)).isTrue();
        }
    }

    @Test
    void anUpdateThroughAScanCountsOnlyWhereSomethingChanges() {
        try (Cairn db = Cairn.inMemory()) {
            VersionedTest_ArticleRepository articles = VersionedTest_ArticleRepository.of(db);
            articles.insertAll(List.of(new Article("/a", 0, "ann"), new Article("/b", 0, "bob")));
            assertThat(articles.scanAll().update(old -> new Article(old.path(), old.version(), "bob")))
                    .isEqualTo(1);
            assertThat(articles.scanAll().toList())
                    .containsExactly(new Article("/a", 2, "bob"), new Article("/b", 1, "bob"));
        }
    }
}
