/** The storage backend on RocksDB, the default. No native object leaves this package. */
@NullMarked
package dev.cairn.backend.rocksdb;

import org.jspecify.annotations.NullMarked;
