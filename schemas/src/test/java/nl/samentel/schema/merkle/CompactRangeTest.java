package nl.samentel.schema.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompactRangeTest {
    private static final int SIZE = 70;
    private static final PlainTree TREE = PlainTree.ofSize(SIZE);

    @Test
    void hasTheRootOfEverySize() {
        CompactRange range = CompactRange.EMPTY;
        assertThat(range.root()).hasToString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int size = 1; size <= SIZE; size++) {
            range = range.append(TREE.leafAt(size - 1));
            assertThat(range.root()).isEqualTo(TREE.root(size));
        }
    }

    @Test
    void isTheSameHoweverItWasMerged() {
        for (int begin = 0; begin <= SIZE; begin += 3) {
            for (int middle = begin; middle <= SIZE; middle++) {
                for (int end = middle; end <= SIZE; end += 5) {
                    assertThat(range(begin, middle).merge(range(middle, end)))
                            .as("%s, %s, %s", begin, middle, end)
                            .isEqualTo(range(begin, end));
                }
            }
        }
    }

    private static CompactRange range(int begin, int end) {
        List<Hash> hashes = Node.covering(begin, end).stream().map(TREE::node).toList();
        return new CompactRange(begin, end, hashes);
    }

    @Test
    void refusesAnotherNumberOfHashesThanItNeeds() {
        List<Hash> hashes = new ArrayList<>(range(0, 7).hashes());
        hashes.remove(0);

        assertThatThrownBy(() -> new CompactRange(0, 7, hashes)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactRange(0, 8, range(0, 7).hashes()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactRange(2, 1, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactRange(-1, 0, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToMergeOverAGap() {
        assertThatThrownBy(() -> range(0, 3).merge(range(4, 6))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> range(0, 3).merge(range(2, 6))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasARootFromTheFirstEntryOnOnly() {
        CompactRange later = range(4, 8);

        assertThatThrownBy(later::root).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void staysWholeUpToTheLargestTree() {
        List<Node> nodes = Node.covering(0, Long.MAX_VALUE);
        CompactRange range = new CompactRange(
                0, Long.MAX_VALUE, nodes.stream().map(n -> TreeHash.EMPTY).toList());

        assertThat(nodes).hasSize(63);
        assertThatThrownBy(() -> range.append(TreeHash.EMPTY)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void hashesEntriesAndNodesApart() {
        Hash left = PlainTree.leaf(0);
        Hash right = PlainTree.leaf(1);
        byte[] both = new byte[64];
        left.write(both, 0);
        right.write(both, 32);

        assertThat(TreeHash.leaf(both)).isNotEqualTo(TreeHash.node(left, right));
        assertThat(TreeHash.leaf(new byte[0]))
                .hasToString("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
        assertThat(TreeHash.node(left, right)).isNotEqualTo(TreeHash.node(right, left));
    }
}
