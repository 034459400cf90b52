package dev.cairn.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cairn.Cairn;
import dev.cairn.Cursor;
import dev.cairn.EntityScan;
import dev.cairn.InvalidCursorException;
import dev.cairn.Range;
import dev.cairn.Scan;
import dev.cairn.index.IndexBounds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CursorTest {

    /** Two test engines share it, so neither closes it. */
    private static final Cairn DB = Cairn.inMemory();

    private static final IndexedEntityStore<String, Task> STORE = filled();
    private static final IndexBounds NEW = IndexBounds.equalTo(Task.Status.NEW);

    private static IndexedEntityStore<String, Task> filled() {
        IndexedEntityStore<String, Task> store = DB.store(Task.descriptor());
        store.insertAll(Stream.of("a", "b", "c", "ü😀").map(Task::of).toList());
        return store;
    }

    @Test
    void isTextThatCanStandInAnAddress() {
        Cursor cursor = cursor(STORE.scan(Task.BY_DUE, NEW));
        assertThat(cursor.value()).matches("[A-Za-z0-9_-]+").hasSizeLessThan(80);
        assertThat(cursor).hasToString(cursor.value());
        assertThat(Cursor.of(cursor.value())).isEqualTo(cursor).hasSameHashCodeAs(cursor);
        assertThat(cursor).isNotEqualTo(cursor(STORE.scanAll()));
    }

    @Test
    void isForTheSameRowsAndOrderWithAnyLimitAndAnyResult() {
        EntityScan<String, Task> scan = STORE.scan(Task.BY_STATUS, NEW);
        Cursor cursor = cursor(scan.limit(2));
        assertThat(cursor(scan.ids())).isEqualTo(cursor);
        assertThat(cursor(STORE.scan(Task.BY_STATUS, NEW).entries())).isEqualTo(cursor);
        assertThat(scan.limit(1).ids().after(cursor).toList()).containsExactly("b");
        assertThat(scan.reverse().reverse().after(cursor).ids().toList()).containsExactly("b", "c", "ü😀");
    }

    @Test
    void ofAnotherScanIsRefused() {
        EntityScan<String, Task> scan = STORE.scan(Task.BY_STATUS, NEW);
        List<EntityScan<String, Task>> others = List.of(
                scan.reverse(),
                STORE.scan(Task.BY_STATUS, IndexBounds.all()),
                STORE.scan(Task.BY_STATUS, IndexBounds.in(List.of(Task.Status.NEW, Task.Status.DONE))),
                STORE.scan(Task.BY_STATUS, NEW.then(Range.atLeast(Instant.EPOCH))),
                STORE.scan(Task.BY_DUE, NEW),
                STORE.scanAll(),
                STORE.scanById(Range.lessThan("z")));
        for (EntityScan<String, Task> other : others) {
            assertForeign(() -> scan.after(cursor(other)));
            assertForeign(() -> other.before(cursor(scan)));
        }
        IndexedEntityStore<Long, Note> notes = DB.store(new Note.Descriptor("notes", true));
        assertForeign(() -> notes.scanAll().after(cursor(STORE.scanAll())));
    }

    private static void assertForeign(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(InvalidCursorException.class)
                .hasMessageContainingAll("made by another scan", "of table \"");
    }

    @Test
    void ofAnotherFormatIsRefused() {
        byte[] bytes = Base64.getUrlDecoder().decode(cursor(STORE.scanAll()).value());
        bytes[0] = 2;
        assertThatThrownBy(() -> STORE.scanAll().after(Cursor.of(sealed(bytes))))
                .isInstanceOf(InvalidCursorException.class)
                .hasMessageContaining("format 2");
    }

    @Test
    void holdsNoMoreThanThePlace() {
        String long1 = "x".repeat(3_000);
        try (Cairn db = Cairn.inMemory()) {
            IndexedEntityStore<String, Task> store = db.store(Task.descriptor());
            store.insertAll(List.of(Task.of(long1), Task.of(long1 + "y")));
            Cursor cursor = cursor(store.scanAll());
            assertThat(cursor.value().getBytes(StandardCharsets.US_ASCII)).hasSizeLessThan(4_100);
            assertThat(store.scanAll().after(cursor).ids().toList()).containsExactly(long1 + "y");
        }
    }

    @Test
    void isRefusedIfCutOrLengthened() {
        String text = cursor(STORE.scanAll()).value();
        for (int length = 0; length < text.length(); length++) {
            assertDamaged(text.substring(0, length));
        }
        assertDamaged(text + "A");
        assertDamaged(text + "AAAA");
        assertDamaged(text + "=");
        assertDamaged(' ' + text);
    }

    @Property(tries = 500)
    void anyOtherTextIsDamaged(@ForAll String text) {
        assertDamaged(text);
    }

    @Property(tries = 500)
    void anyOtherBytesAreDamaged(@ForAll("bytes") byte[] bytes) {
        assertDamaged(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whatever the content, with a checksum that fits, nothing but the one exception comes out. */
    @Property(tries = 500)
    void contentThatWasMadeUpDoesNoHarm(@ForAll("bytes") byte[] tail, @ForAll("lengths") int kept) {
        byte[] whole = Base64.getUrlDecoder()
                .decode(cursor(STORE.scan(Task.BY_DUE, NEW)).value());
        int head = Math.min(kept, whole.length - 4);
        byte[] bytes = Arrays.copyOf(whole, head + tail.length + 4);
        System.arraycopy(tail, 0, bytes, head, tail.length);
        Cursor cursor = Cursor.of(sealed(bytes));
        try {
            EntityScan<String, Task> scan = STORE.scan(Task.BY_DUE, NEW);
            assertThat(scan.after(cursor).count() + scan.before(cursor).count()).isBetween(3L, 4L);
            scan.after(cursor).page(2);
            scan.before(cursor).page(2);
        } catch (InvalidCursorException expected) {
            assertThat(expected).hasMessageContaining("cursor");
        }
    }

    @Property(tries = 500)
    void oneOtherCharacterIsDamage(@ForAll("lengths") int place, @ForAll char other) {
        StringBuilder text = new StringBuilder(cursor(STORE.scanAll()).value());
        int index = place % text.length();
        if (text.charAt(index) != other) {
            text.setCharAt(index, other);
            assertDamaged(text.toString());
        }
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(60);
    }

    @Provide
    Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(0, 60);
    }

    private static void assertDamaged(String text) {
        assertThatThrownBy(() -> STORE.scanAll().after(Cursor.of(text)))
                .isInstanceOf(InvalidCursorException.class)
                .hasMessageContaining("damaged");
        assertThatThrownBy(() -> STORE.scan(Task.BY_STATUS, NEW).before(Cursor.of(text)))
                .isInstanceOf(InvalidCursorException.class);
    }

    /** Gives bytes the right checksum in their last four. */
    private static String sealed(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).putInt(bytes.length - 4, (int) crc.getValue());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Cursor cursor(Scan<?> scan) {
        return scan.page(1).next().orElseThrow();
    }
}
