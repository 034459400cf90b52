package dev.cairn.samples.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** The implementations of the workload that are there, by the names that tables show. */
final class JobStores {

    /** The first is what the others are compared with, unless another is named first. */
    static final String DEFAULT = "TUNED,TUNED_FAMILIES,CAIRN,CAIRN_COVERING,CAIRN_CACHED,NAIVE";

    private static final Map<String, JobStoreFactory> FACTORIES = factories();

    private JobStores() {}

    private static Map<String, JobStoreFactory> factories() {
        Map<String, JobStoreFactory> factories = new LinkedHashMap<>();
        factories.put("TUNED", directory -> TunedJobStore.open(directory, false));
        factories.put("TUNED_FAMILIES", directory -> TunedJobStore.open(directory, true));
        factories.put("CAIRN", CairnJobStore::open);
        factories.put("CAIRN_COVERING", CoveringJobStore::new);
        factories.put("CAIRN_CACHED", CairnJobStore::openCached);
        factories.put("NAIVE", NaiveJobStore::new);
        try {
            ServiceLoader.load(JobStoreProvider.class).forEach(provider -> factories.putAll(provider.factories()));
        } catch (ServiceConfigurationError e) { // left by a build with the profile "engines" in one without it
            System.err.println("Other engines are left out: " + e.getMessage());
        }
        return factories;
    }

    static List<String> names() {
        return List.copyOf(FACTORIES.keySet());
    }

    /** Reads a list of names, such as that of the system property {@code stores}; {@code ALL} stands for all. */
    static List<String> parse(String list) {
        return list.equals("ALL") ? names() : Arrays.asList(list.split(",", -1));
    }

    static JobStore open(String name, Path directory) {
        return Objects.requireNonNull(FACTORIES.get(name), () -> name + " is none of " + names())
                .open(directory);
    }
}
