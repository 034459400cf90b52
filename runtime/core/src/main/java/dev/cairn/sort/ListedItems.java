package dev.cairn.sort;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of some lists, one list after the other. */
final class ListedItems implements SortedItems {

    private final List<List<SortedItem>> lists;
    private int list;
    private int position;

    ListedItems(List<List<SortedItem>> lists) {
        this.lists = lists;
    }

    @Override
    public @Nullable SortedItem next() {
        while (list < lists.size() && position == lists.get(list).size()) {
            list++;
            position = 0;
        }
        return list == lists.size() ? null : lists.get(list).get(position++);
    }
}
