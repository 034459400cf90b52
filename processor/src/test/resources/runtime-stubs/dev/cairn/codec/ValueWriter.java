package dev.cairn.codec;

public interface ValueWriter {
    ValueWriter writeString(String value);
}
