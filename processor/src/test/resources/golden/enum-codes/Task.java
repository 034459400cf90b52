package com.example.tasks;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.LocalDate;
import java.util.Optional;

@Entity("tasks")
@Indexed({"priority", "due"})
@Indexed({"state", "reviewState", "priority"})
@Indexed(value = "assignee", name = "assignee")
public record Task(
        @Id int number,
        Priority priority,
        LocalDate due,
        State state,
        Review.State reviewState,
        Optional<Assignee> assignee) {

    public enum State {
        OPEN,
        DONE
    }

    public record Assignee(Team team, int member) {}

    public record Team(String code) {}
}
