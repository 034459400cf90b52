package dev.cairn.index;

import dev.cairn.Range;
import java.util.Collection;

public interface IndexBounds {
    static IndexBounds equalTo(Object... leading) {
        throw new UnsupportedOperationException();
    }

    static IndexBounds in(Collection<?> first) {
        throw new UnsupportedOperationException();
    }

    static IndexBounds within(Range<?> first) {
        throw new UnsupportedOperationException();
    }

    static IndexBounds isNull() {
        throw new UnsupportedOperationException();
    }

    IndexBounds then(Range<?> next);

    IndexBounds thenNull();
}
