package com.example.news;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity("articles")
@Indexed(
        value = {"section", "publishedAt desc"},
        include = {"title", "words", "lead", "author", "tags"})
@Indexed(value = "tags", include = "*")
public record Article(
        @Id long articleId,
        String section,
        Instant publishedAt,
        String title,
        int words,
        @Nullable String lead,
        Optional<String> author,
        List<String> tags,
        @Indexed(unique = true, ignoreCase = true, include = "title") String slug) {}
