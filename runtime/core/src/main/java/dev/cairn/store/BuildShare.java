package dev.cairn.store;

import dev.cairn.catalog.CatalogViolation;
import dev.cairn.index.StoredEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one entity adds to one index.
 *
 * @param entries its entries
 * @param violation why it has none, or null
 */
record BuildShare(List<StoredEntry> entries, @Nullable CatalogViolation violation) {}
