package dev.cairn.samples.benchmarks;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The workload on other databases, and in SQL on this one, each with a durability that is at most Cairn's: a killed process may lose nothing. */
public final class OtherEngines implements JobStoreProvider {

    /** Made by the service loader. */
    public OtherEngines() {}

    @Override
    public Map<String, JobStoreFactory> factories() {
        return new TreeMap<>(Map.of(
                "CAIRN_SQL", directory -> SqlJobStore.open(dialect("CAIRN_SQL", directory)),
                "SQLITE", directory -> SqlJobStore.open(dialect("SQLITE", directory)),
                "H2", directory -> SqlJobStore.open(dialect("H2", directory)),
                "JE", JeJobStore::new,
                "LMDB", LmdbJobStore::new));
    }

    /** The database of a name, if it speaks SQL. */
    static SqlDialect dialect(String name, Path directory) {
        return switch (name) {
            case "CAIRN_SQL" -> new CairnDialect(directory);
            case "SQLITE" -> new SqliteDialect(directory);
            case "H2" -> new H2Dialect(directory);
            default -> throw new IllegalArgumentException(name + " knows no SQL");
        };
    }
}
