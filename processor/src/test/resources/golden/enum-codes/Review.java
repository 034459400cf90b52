package com.example.tasks;

public final class Review {

    private Review() {}

    public enum State {
        PENDING,
        APPROVED
    }
}
