package nl.samentel.schema.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.InclusionProof;
import nl.samentel.schema.merkle.Node;
import nl.samentel.schema.merkle.PlainTree;
import nl.samentel.schema.merkle.TreeHash;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckedTilesTest {
    private static final int SIZE = 66_300;
    private static final PlainTree TREE = PlainTree.ofSize(SIZE);
    private static final Hash ROOT = TREE.root(SIZE);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 511, 512, 513, 65_536, 65_537, SIZE})
    void makesTheProofsOfTheDefinitionFromTiles(int size) throws Exception {
        CheckedTiles tiles = CheckedTiles.open(MemoryTiles.ofSize(size), size, TREE.root(size));

        for (int index : List.of(0, size / 3, size / 2, size - 1)) {
            InclusionProof proof = tiles.inclusion(index);
            assertThat(proof.path()).isEqualTo(TREE.path(index, size));
            proof.verify(TREE.leafAt(index), TREE.root(size));
        }
        for (int from : List.of(1, 1 + size / 3, 1 + size / 2, size)) {
            int before = Math.min(from, size);
            assertThat(tiles.consistency(before).path()).isEqualTo(TREE.proof(before, size));
            assertThat(tiles.root(before)).isEqualTo(TREE.root(before));
        }
        long last = (size - 1) / TileAddress.FULL;
        assertThat(tiles.entries(last).entries()).hasSize(size - (int) last * TileAddress.FULL);
    }

    @Test
    void hasATreeWithoutEntries() throws Exception {
        MemoryTiles none = new MemoryTiles();

        assertThat(CheckedTiles.open(none, 0, TreeHash.EMPTY).root(0)).isEqualTo(TreeHash.EMPTY);
        assertThatThrownBy(() -> CheckedTiles.open(none, 0, ROOT)).isInstanceOf(TileRefusedException.class);
    }

    @Test
    void refusesAnyTileThatWasChangedBeforeItUsesIt() throws Exception {
        MemoryTiles tiles = MemoryTiles.ofSize(SIZE);
        for (Map.Entry<String, byte[]> file : tiles.files().entrySet()) {
            String path = file.getKey();
            if (path.hashCode() % 10 == 0 || !path.startsWith("tile/0/") && !path.startsWith("tile/entries/")) {
                byte[] bytes = file.getValue();
                bytes[bytes.length - 1] ^= 1;
                assertThatThrownBy(() -> readAll(tiles)).as(path).isInstanceOf(TileRefusedException.class);
                bytes[bytes.length - 1] ^= 1;
            }
        }
        readAll(tiles);
    }

    private static void readAll(TileSource source) throws TileRefusedException, IOException {
        CheckedTiles tiles = CheckedTiles.open(source, SIZE, ROOT);
        for (long bundle = 0; bundle * TileAddress.FULL < SIZE; bundle++) {
            tiles.entries(bundle);
        }
    }

    @Test
    void refusesTilesThatAreTooShortTooLongOrOfAnotherTree() {
        MemoryTiles tiles = MemoryTiles.ofSize(300);
        byte[] other = tiles.files().get("tile/entries/000");
        for (byte[] wrong : new byte[][] {{}, new byte[31], new byte[44 * 32 + 1], new byte[256 * 32], other}) {
            tiles.files().put("tile/0/001.p/44", wrong);
            assertThatThrownBy(() -> CheckedTiles.open(tiles, 300, TREE.root(300)))
                    .isInstanceOf(TileRefusedException.class);
        }
        tiles.files().remove("tile/0/001.p/44");
        assertThatThrownBy(() -> CheckedTiles.open(tiles, 300, TREE.root(300))).isInstanceOf(IOException.class);
    }

    @Test
    void refusesABundleThatIsCutOffOrSwapped() throws Exception {
        MemoryTiles tiles = MemoryTiles.ofSize(600);
        CheckedTiles checked = CheckedTiles.open(tiles, 600, TREE.root(600));
        byte[] first = tiles.files().get("tile/entries/000");
        for (byte[] wrong :
                new byte[][] {{}, {0}, {0, 9, 1}, java.util.Arrays.copyOf(first, first.length + 2), first}) {
            tiles.files().put("tile/entries/001", wrong);
            assertThatThrownBy(() -> checked.entries(1)).isInstanceOf(TileRefusedException.class);
        }
    }

    @Test
    void refusesToAnswerBeyondTheTree() throws Exception {
        CheckedTiles tiles = CheckedTiles.open(MemoryTiles.ofSize(300), 300, TREE.root(300));

        assertThatThrownBy(() -> tiles.hash(new Node(0, 300))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiles.hash(new Node(8, 1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiles.inclusion(300)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiles.consistency(301)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiles.root(301)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tiles.entries(2)).isInstanceOf(IllegalArgumentException.class);
    }
}
