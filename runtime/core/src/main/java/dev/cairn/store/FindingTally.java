package dev.cairn.store;

import dev.cairn.Finding;
import dev.cairn.Findings;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Counts findings, passes them on, and keeps the first that are not mended. */
final class FindingTally {

    private static final int LISTED = 100;

    private final Consumer<? super Finding> listener;
    private final Map<Finding.Kind, Long> found = new EnumMap<>(Finding.Kind.class);
    private final Map<Finding.Kind, Long> mended = new EnumMap<>(Finding.Kind.class);
    private final List<Finding> listed = new ArrayList<>();

    FindingTally(Consumer<? super Finding> listener) {
        this.listener = listener;
    }

    void add(Finding finding) {
        found.merge(finding.kind(), 1L, Long::sum);
        if (finding.mended()) {
            mended.merge(finding.kind(), 1L, Long::sum);
        } else if (listed.size() < LISTED) {
            listed.add(finding);
        }
        listener.accept(finding);
    }

    Findings findings() {
        return new Findings(found, mended, listed);
    }
}
