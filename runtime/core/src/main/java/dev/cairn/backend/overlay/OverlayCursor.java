package dev.cairn.backend.overlay;

import dev.cairn.backend.Direction;
import dev.cairn.backend.KeyValueCursor;
import dev.cairn.backend.Partition;
import dev.cairn.backend.PartitionKey;
import dev.cairn.key.ByteRange;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A walk over own writes and the rows beneath at once. A row beneath counts as read once it is reached: that it is there
 * may be all that is asked.
 */
final class OverlayCursor implements KeyValueCursor {

    private final OverlayView view;
    private final Partition partition;
    private final ByteRange range;
    private final Direction direction;
    private final KeyValueCursor beneath;
    private final boolean reads;

    /** The written key that comes next or is current; null once there is none. */
    private Map.@Nullable Entry<PartitionKey, OwnWrite> own;

    private boolean rowBeneath;
    private At at = At.START;

    /** Where the cursor is. */
    private enum At {
        START,
        /** At a row beneath; the next own key comes later. */
        BENEATH,
        /** At an own key; the row beneath comes later. */
        OWN,
        /** At an own key that is also beneath. */
        BOTH,
        END
    }

    /** One whose rows count as read, or not. */
    OverlayCursor(
            OverlayView view,
            Partition partition,
            ByteRange range,
            Direction direction,
            KeyValueCursor beneath,
            boolean reads) {
        this.view = view;
        this.partition = partition;
        this.range = range;
        this.direction = direction;
        this.beneath = beneath;
        this.reads = reads && view.reads().remembering();
    }

    @Override
    public boolean next() {
        do {
            step();
        } while ((at == At.OWN || at == At.BOTH) && ownWrite() instanceof OwnWrite.Delete);
        if (at == At.BENEATH && reads) {
            view.reads().remember(new PartitionKey(partition, beneath.key()), beneath.value());
        }
        return at != At.END;
    }

    private void step() {
        if (at == At.END) {
            return;
        }
        if (at == At.START) {
            own = view.writes().next(partition, range, direction, null, view.batch());
        } else if (at != At.BENEATH && own != null) {
            own = view.writes().next(partition, range, direction, own.getKey(), view.batch());
        }
        if (at != At.OWN) {
            rowBeneath = beneath.next();
        }
        at = place();
    }

    private At place() {
        if (own == null) {
            return rowBeneath ? At.BENEATH : At.END;
        }
        if (!rowBeneath) {
            return At.OWN;
        }
        int order = Arrays.compareUnsigned(own.getKey().key(), beneath.key());
        if (order == 0) {
            return At.BOTH;
        }
        return (order < 0) == (direction == Direction.FORWARD) ? At.OWN : At.BENEATH;
    }

    @Override
    public byte[] key() {
        return at == At.BENEATH ? beneath.key() : ownKey().key().clone();
    }

    @Override
    public byte[] value() {
        if (at == At.BENEATH) {
            return beneath.value();
        }
        OwnWrite write = ownWrite();
        byte[] value = write.over(at == At.BOTH && write.needsBeneath() ? valueBeneath() : null);
        if (value == null) {
            throw new IllegalStateException("The cursor is at a key that was removed.");
        }
        return value;
    }

    private byte[] valueBeneath() {
        byte[] value = beneath.value();
        if (reads) {
            view.reads().remember(new PartitionKey(partition, beneath.key()), value);
        }
        return value;
    }

    private PartitionKey ownKey() {
        return requireOwn().getKey();
    }

    private OwnWrite ownWrite() {
        return requireOwn().getValue();
    }

    private Map.Entry<PartitionKey, OwnWrite> requireOwn() {
        if (own == null || at == At.START || at == At.END) {
            throw new IllegalStateException("The cursor is at no key: call next() first, and stop when it is false.");
        }
        return own;
    }

    @Override
    public void close() {
        beneath.close();
    }
}
