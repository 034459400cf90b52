package com.example.jobs;

public record JobId(String value) {}
