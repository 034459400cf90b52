package dev.cairn.sort;

import org.jspecify.annotations.Nullable;

/** Items in their order, those of equal keys in any. To be used by one thread. */
@FunctionalInterface
public interface SortedItems {

    /**
     * Goes to the next item.
     *
     * @return the item, or null at the end
     * @throws dev.cairn.StorageException if a file cannot be read
     */
    @Nullable
    SortedItem next();
}
