package dev.cairn.samples.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** The workload on other databases, and in SQL on this one, each with a durability that is at most Cairn's: a killed process may lose nothing. */
public final class OtherEngines implements JobStoreProvider {

    /** Made by the service loader. */
    public OtherEngines() {}

    @Override
    public Map<String, JobStoreFactory> factories() {
        return new TreeMap<>(Map.of(
                "CAIRN_SQL", directory -> SqlJobStore.open(new CairnDialect(directory)),
                "SQLITE", directory -> SqlJobStore.open(new SqliteDialect(directory)),
                "H2", directory -> SqlJobStore.open(new H2Dialect(directory)),
                "JE", JeJobStore::new,
                "LMDB", LmdbJobStore::new));
    }
}
