package com.example.todos;

import dev.cairn.annotations.Default;
import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import dev.cairn.annotations.RenamedFrom;
import java.util.Optional;
import java.util.Set;

@Entity("tasks")
@RenamedFrom({"todos", "todo_list"})
@Indexed({"phase", "rank"})
@Indexed(value = "owner", name = "by_owner", renamedFrom = "owner_index")
public record Task(
        @Id long taskId,
        @RenamedFrom({"state", "status"}) String phase,
        @RenamedFrom("priority") @Default("MIDDLE") int rank,
        @Default("nobody") String owner,
        @RenamedFrom("remark") Optional<String> comment,
        Set<Mood> moods) {

    public enum Mood {
        @RenamedFrom({"FINE", "OK"})
        GOOD,
        BAD
    }

    static final int MIDDLE = 5;

    static String nobody() {
        return "nobody";
    }
}
