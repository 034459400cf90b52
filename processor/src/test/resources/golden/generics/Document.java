package com.example.documents;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity
@Indexed({"folder", "dueAt", "pages"})
@Indexed({"pages", "folder"})
public record Document(
        @Id String documentId,
        Optional<String> folder,
        Optional<Instant> dueAt,
        @Nullable Integer pages,
        @Indexed Optional<Double> score,
        List<String> tags,
        Map<String, List<Integer>> lines,
        Pair<String, Integer> best,
        List<? extends Pair<Integer, Instant>> pairs,
        Set<Pair<String, ? extends int[]>> nested,
        List<String>[] columns,
        int[][] matrix,
        @Nullable Map<String, byte[]> attachments,
        Optional<List<String>> authors) {

    public record Pair<A, B>(A first, B second) {}
}
