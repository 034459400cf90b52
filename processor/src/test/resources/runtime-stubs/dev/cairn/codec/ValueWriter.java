package dev.cairn.codec;

public interface ValueWriter {
    ValueWriter writeString(String value);

    ValueWriter writeBoolean(boolean value);

    ValueWriter writeByte(byte value);

    ValueWriter writeZigZag(long value);

    ValueWriter writeChar(char value);

    ValueWriter writeFloat(float value);

    ValueWriter writeDouble(double value);
}
