package nl.samentel.schema.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every proof of every tree of up to 40 entries, and every way to spoil one. */
class ProofTest {
    private static final int SIZE = 40;
    private static final PlainTree TREE = PlainTree.ofSize(SIZE);
    private static final Hash OTHER = PlainTree.leaf(1_000);

    @Test
    void makesThePathsOfTheDefinition() throws ProofRefusedException {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                InclusionProof proof = InclusionProof.of(index, size, TREE::node);
                assertThat(proof.path()).isEqualTo(TREE.path(index, size));
                proof.verify(TREE.leafAt(index), TREE.root(size));
            }
            for (int from = 1; from <= size; from++) {
                ConsistencyProof proof = ConsistencyProof.of(from, size, TREE::node);
                assertThat(proof.path()).isEqualTo(TREE.proof(from, size));
                proof.verify(TREE.root(from), TREE.root(size));
            }
        }
    }

    @Test
    void acceptsAProofOfInclusionAtItsPlaceOnly() {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = TREE.path(index, size);
                for (long place = -2; place <= size + 2L; place++) {
                    if (place != index) {
                        refused(new InclusionProof(place, size, path), TREE.leafAt(index), TREE.root(size));
                    }
                }
            }
        }
    }

    @Test
    void refusesSpoiltProofsOfInclusion() {
        for (int size = 1; size <= SIZE; size++) {
            for (int index = 0; index < size; index++) {
                Hash leaf = TREE.leafAt(index);
                Hash root = TREE.root(size);
                for (List<Hash> path : spoilt(TREE.path(index, size), root, leaf)) {
                    refused(new InclusionProof(index, size, path), leaf, root);
                }
                refused(InclusionProof.of(index, size, TREE::node), OTHER, root);
                refused(InclusionProof.of(index, size, TREE::node), leaf, OTHER);
            }
        }
    }

    @Test
    void refusesSpoiltProofsOfConsistency() {
        for (int to = 1; to <= SIZE; to++) {
            for (int from = 1; from <= to; from++) {
                Hash before = TREE.root(from);
                Hash after = TREE.root(to);
                for (List<Hash> path : spoilt(TREE.proof(from, to), before, after)) {
                    refused(new ConsistencyProof(from, to, path), before, after);
                }
                refused(ConsistencyProof.of(from, to, TREE::node), OTHER, after);
                refused(ConsistencyProof.of(from, to, TREE::node), before, OTHER);
                refused(new ConsistencyProof(to + 1L, from, TREE.proof(from, to)), after, before);
            }
        }
    }

    @Test
    void refusesTheProofOfASmallerTreeForALargerOne() {
        for (int to = 1; to < SIZE; to++) {
            for (int larger = to + 1; larger <= SIZE; larger++) {
                for (int from = 1; from <= to; from++) {
                    refusedWhereShapesDiffer(from, to, larger);
                }
            }
        }
    }

    /** Where both proofs have as many hashes, the root alone tells the trees apart: it is signed together with the size. */
    private static void refusedWhereShapesDiffer(int from, int to, int larger) {
        List<Hash> consistency = TREE.proof(from, to);
        if (from < to && consistency.size() != TREE.proof(from, larger).size()) {
            refused(new ConsistencyProof(from, larger, consistency), TREE.root(from), TREE.root(to));
        }
        List<Hash> inclusion = TREE.path(from - 1, to);
        if (inclusion.size() != TREE.path(from - 1, larger).size()) {
            refused(new InclusionProof(from - 1L, larger, inclusion), TREE.leafAt(from - 1), TREE.root(to));
        }
    }

    @Test
    void refusesTreesWithoutEntries() {
        refused(new InclusionProof(0, 0, List.of()), OTHER, OTHER);
        refused(new ConsistencyProof(0, 0, List.of()), TreeHash.EMPTY, TreeHash.EMPTY);
        refused(new ConsistencyProof(0, 5, List.of()), TreeHash.EMPTY, TREE.root(5));
        refused(new ConsistencyProof(0, 5, List.of(TREE.root(5))), TreeHash.EMPTY, TREE.root(5));
        refused(new ConsistencyProof(-1, 5, List.of()), TreeHash.EMPTY, TREE.root(5));
    }

    @Test
    void endsAtSizesNoTreeHas() {
        List<Hash> path = new ArrayList<>();
        for (int length = 0; length < 70; length++) {
            refused(new InclusionProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, path), OTHER, OTHER);
            refused(new InclusionProof(0, Long.MIN_VALUE, path), OTHER, OTHER);
            refused(new ConsistencyProof(Long.MAX_VALUE - 1, Long.MAX_VALUE, path), OTHER, TREE.root(1));
            path.add(OTHER);
        }
    }

    @Test
    void makesNoProofOfWhatIsNotThere() {
        for (long[] wrong : new long[][] {{5, 5}, {-1, 5}, {0, 0}}) {
            assertThatThrownBy(() -> InclusionProof.of(wrong[0], wrong[1], TREE::node))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (long[] wrong : new long[][] {{0, 5}, {6, 5}, {-1, 5}, {0, 0}}) {
            assertThatThrownBy(() -> ConsistencyProof.of(wrong[0], wrong[1], TREE::node))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<List<Hash>> spoilt(List<Hash> path, Hash one, Hash two) {
        List<List<Hash>> spoilt = new ArrayList<>();
        for (Hash more : List.of(one, two, OTHER)) {
            spoilt.add(with(path, 0, more));
            spoilt.add(with(path, path.size(), more));
        }
        for (int i = 0; i < path.size(); i++) {
            List<Hash> without = new ArrayList<>(path);
            without.remove(i);
            spoilt.add(without);
            spoilt.add(with(without, i, OTHER));
        }
        return spoilt;
    }

    private static List<Hash> with(List<Hash> path, int place, Hash hash) {
        List<Hash> longer = new ArrayList<>(path);
        longer.add(place, hash);
        return longer;
    }

    private static void refused(InclusionProof proof, Hash leaf, Hash root) {
        assertThatThrownBy(() -> proof.verify(leaf, root))
                .as(proof.toString())
                .isInstanceOf(ProofRefusedException.class);
    }

    private static void refused(ConsistencyProof proof, Hash before, Hash after) {
        assertThatThrownBy(() -> proof.verify(before, after))
                .as(proof.toString())
                .isInstanceOf(ProofRefusedException.class);
    }
}
