package com.example.users;

import dev.cairn.annotations.Entity;
import dev.cairn.annotations.Id;
import dev.cairn.annotations.Indexed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@SuppressWarnings("cairn")
@Entity("users")
@Indexed(value = {"role", "username"}, ignoreCase = true, name = "role_and_name")
@Indexed(value = {"tenant", "email"}, unique = true, ignoreCase = true)
public record User(
        @Id long userId,
        @Indexed(unique = true, ignoreCase = true) String username,
        @Indexed Role role,
        String tenant,
        @Nullable String email,
        @Indexed @Nullable Instant deletedAt) {}
