package dev.cairn.tests.guide;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.util.Optional;

@Entity("users")
public record User(
        @Id UserId userId,
        @Indexed(unique = true, ignoreCase = true) String username,
        @Indexed Role role,
        @Indexed(name = "email") Optional<String> emailAddress) {}
