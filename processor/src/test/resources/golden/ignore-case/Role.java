package com.example.users;

public enum Role {
    USER,
    ADMINISTRATOR
}
