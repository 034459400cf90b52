package dev.cairn.tests.guide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.Cairn;
import dev.cairn.IndexBuilding;
import dev.cairn.IndexInfo;
import dev.cairn.index.IndexState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide says about indexes that are filled. */
class IndexBuildingTest {

    @TempDir
    private Path directory;

    @Test
    void indexesAreFilledInTheBackgroundAndOnDemand() throws Exception {
        try (Cairn db = Cairn.builder()
                .indexBuilding(IndexBuilding.IN_BACKGROUND)
                .indexBuildingRate(20_000)
                .entities(UserIndexes.ENTITY)
                .open(directory)) {
            for (IndexInfo index : db.indexes()) {
                index.progress()
                        .ifPresent(progress -> System.out.println(index.name() + ": "
                                + progress.entitiesDone() + " of about " + progress.entitiesTotal() + " entities, "
                                + progress.timeLeft()
                                        .map(left -> left.toSeconds() + " s left")
                                        .orElse("")));
            }
            db.awaitIndexes();
            assertThat(db.indexes()).extracting(IndexInfo::state).containsOnly(IndexState.READY);
            List<IndexInfo> indexes = db.indexes();
            db.rebuild(UserIndexes.ENTITY, UserIndexes.EMAIL);
            assertThat(db.indexes()).containsExactlyInAnyOrderElementsOf(indexes);
        }
    }
}
