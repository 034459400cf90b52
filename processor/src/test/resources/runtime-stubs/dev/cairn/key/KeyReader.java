package dev.cairn.key;

public interface KeyReader {
    <T> T read(KeyType<T> type);
}
