package dev.cairn.index;

import dev.cairn.key.KeyWriter;

public interface KeySink {
    KeyWriter key();
}
