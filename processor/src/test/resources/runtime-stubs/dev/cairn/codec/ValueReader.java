package dev.cairn.codec;

public interface ValueReader {
    boolean readBoolean();

    byte readByte();

    short readZigZagShort();

    int readZigZagInt();

    long readZigZagLong();

    char readChar();

    float readFloat();

    double readDouble();
}
