/** Cairn beside RocksDB with indexes kept by hand: one workload, one run, ratios. */
@NullMarked
package dev.cairn.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
