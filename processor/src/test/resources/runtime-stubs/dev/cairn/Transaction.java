package dev.cairn;

public final class Transaction {}
