package dev.cairn.tests.evolution;

import dev.cairn.annotations.Codec;
import java.util.Map;
import java.util.Objects;

/** The codecs of the forms of a record: whichever writes and whichever reads, entities mean the same. */
enum Codecs {
    COMPACT(Codec.COMPACT, Codec.COMPACT),
    JSON(Codec.JSON, Codec.JSON),
    FIRST_COMPACT(Codec.COMPACT, Codec.JSON),
    FIRST_JSON(Codec.JSON, Codec.COMPACT);

    private final Codec first;
    private final Codec later;

    Codecs(Codec first, Codec later) {
        this.first = first;
        this.later = later;
    }

    /** A form compiled with each codec, for tests that use it often. */
    static Map<Codec, CompiledEntity> each(String source) {
        return Map.of(
                Codec.COMPACT,
                CompiledEntity.of(source, Codec.COMPACT),
                Codec.JSON,
                CompiledEntity.of(source, Codec.JSON));
    }

    /** That of the first form. */
    CompiledEntity first(Map<Codec, CompiledEntity> compiled) {
        return Objects.requireNonNull(compiled.get(first));
    }

    /** That of a later form. */
    CompiledEntity later(Map<Codec, CompiledEntity> compiled) {
        return Objects.requireNonNull(compiled.get(later));
    }

    /** Compiles the first form. */
    CompiledEntity first(String source) {
        return CompiledEntity.of(source, first);
    }

    /** Compiles a later form. */
    CompiledEntity later(String source) {
        return CompiledEntity.of(source, later);
    }
}
