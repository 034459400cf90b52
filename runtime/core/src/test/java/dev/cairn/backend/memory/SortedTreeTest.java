package dev.cairn.backend.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.key.ByteRange;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SortedTreeTest {

    @Test
    void staysShallowWhenKeysComeInOrder() {
        SortedTree tree = SortedTree.EMPTY;
        for (int i = 0; i < 100_000; i++) {
            tree = tree.put(key(i), new byte[1]);
        }

        assertThat(depth(tree.root)).isLessThan(70);
        assertThat(tree.count()).isEqualTo(100_000);
        assertThat(tree.bytes()).isEqualTo(500_000);
    }

    @Test
    void countsThroughEveryChange() {
        SortedTree tree = SortedTree.EMPTY;
        for (int i = 0; i < 1_000; i++) {
            tree = tree.put(key(i), new byte[6]);
        }
        SortedTree whole = tree;
        tree = tree.put(key(3), new byte[16]).remove(key(4)).remove(key(4));
        assertThat(tree.count()).isEqualTo(999);
        assertThat(tree.bytes()).isEqualTo(10_000);

        ByteRange range = ByteRange.of(key(100), key(900));
        assertThat(tree.bytes(range)).isEqualTo(8_000);
        assertThat(tree.removeRange(range).count()).isEqualTo(199);
        assertThat(tree.removeRange(range).bytes(range)).isZero();
        assertThat(tree.removeRange(ByteRange.all()).root).isNull();

        assertThat(whole.count()).isEqualTo(1_000);
        assertThat(whole.get(key(4))).hasSize(6);
    }

    @Test
    void sharesAllButOnePathWithWhatItWas() {
        SortedTree tree = SortedTree.EMPTY;
        for (int i = 0; i < 10_000; i++) {
            tree = tree.put(key(i), new byte[0]);
        }

        assertThat(nodesOfItsOwn(tree.put(key(5_000), new byte[1]).root, tree.root))
                .isLessThan(70);
        assertThat(tree.remove(key(10_001)).root).isSameAs(tree.root);
    }

    /** Nodes with keys in both trees stand at the same place, for their priority depends on the key alone. */
    private static int nodesOfItsOwn(@Nullable Node changed, @Nullable Node before) {
        if (changed == before || changed == null || before == null) {
            return 0;
        }
        return 1 + nodesOfItsOwn(changed.left, before.left) + nodesOfItsOwn(changed.right, before.right);
    }

    private static int depth(@Nullable Node node) {
        return node == null ? 0 : 1 + Math.max(depth(node.left), depth(node.right));
    }

    private static byte[] key(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
