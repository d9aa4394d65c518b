package nl.samentel.schema.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.samentel.schema.line.Damage;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileAddressTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 256, tile/0/000",
        "0, 0, 1, tile/0/000.p/1",
        "1, 999, 255, tile/1/999.p/255",
        "0, 1000, 256, tile/0/x001/000",
        "2, 1234067, 256, tile/2/x001/x234/067",
        "63, 1234067, 8, tile/63/x001/x234/067.p/8",
        "0, 9223372036854775807, 256, tile/0/x009/x223/x372/x036/x854/x775/807"
    })
    void isWrittenInOneWay(int level, long index, int width, String path) throws FormatException {
        TileAddress address = new TileAddress(level, index, width);

        assertThat(address.path()).isEqualTo(path);
        assertThat(TileAddress.parse(path)).isEqualTo(address);
        String bundle = path.replaceFirst("tile/[0-9]+/", "tile/entries/");
        assertThat(new BundleAddress(index, width).path()).isEqualTo(bundle);
        assertThat(BundleAddress.parse(bundle)).isEqualTo(new BundleAddress(index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/",
                "tile/0",
                "tile/0/",
                "/tile/0/000",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/000/",
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/1.p/1",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/x000/000",
                "tile/0/x000/001",
                "tile/0/001/000",
                "tile/0/x001",
                "tile/0/x001/x000",
                "tile/0/x1/000",
                "tile/0/X001/000",
                "tile/0/x001//000",
                "tile/0/x01/0000",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/../000",
                "tile/entries/000",
                "tile/0/٠٠٠"
            })
    void refusesEveryOtherPath(String path) {
        assertThatThrownBy(() -> TileAddress.parse(path)).isInstanceOf(FormatException.class);
        assertThatThrownBy(
                        () -> BundleAddress.parse(path.replace("entries", "0").replace("tile/0/", "tile/entries/")
                                + (path.equals("tile/entries/000") ? "x" : "")))
                .isInstanceOf(FormatException.class);
    }

    @Test
    void refusesDamagedPathsWithItsDeclaredException() {
        List<byte[]> right = List.of("tile/2/x001/x234/067.p/8".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Damage.each(List.of(right()), TileAddressTest::parse, FormatException.class);
    }

    /** Right input, for whoever damages it. */
    static byte[] right() {
        return "tile/2/x001/x234/067.p/8".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What is read must be written as it was. */
    static void parse(byte[] bytes) throws FormatException {
        String path = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(TileAddress.parse(path).path()).isEqualTo(path);
    }

    @Test
    void cutsATreeOf70000EntriesAsTheSpecificationSays() {
        List<TileAddress> tiles = TreeTiles.grown(0, 70_000);

        assertThat(tiles.stream().filter(t -> t.level() == 0)).hasSize(274);
        assertThat(tiles)
                .contains(new TileAddress(0, 273, 112), new TileAddress(1, 0, 256), new TileAddress(1, 1, 17))
                .endsWith(new TileAddress(2, 0, 1));
        assertThat(TreeTiles.edge(70_000))
                .containsExactly(new TileAddress(0, 273, 112), new TileAddress(1, 1, 17), new TileAddress(2, 0, 1));
        assertThat(TreeTiles.grown(0, 256)).containsExactly(new TileAddress(0, 0, 256), new TileAddress(1, 0, 1));
        assertThat(TreeTiles.edge(256)).containsExactly(new TileAddress(1, 0, 1));
        assertThat(TreeTiles.edge(0)).isEmpty();
    }

    @Test
    void writesOnlyWhatGrew() {
        assertThat(TreeTiles.grown(300, 300)).isEmpty();
        assertThat(TreeTiles.grown(300, 301)).containsExactly(new TileAddress(0, 1, 45));
        assertThat(TreeTiles.grown(511, 513))
                .containsExactly(new TileAddress(0, 1, 256), new TileAddress(0, 2, 1), new TileAddress(1, 0, 2));
        assertThat(TreeTiles.grownBundles(511, 513))
                .containsExactly(new BundleAddress(1, 256), new BundleAddress(2, 1));
        assertThat(TreeTiles.grownBundles(512, 512)).isEmpty();
    }

    @Test
    void findsTheTileOfASubtree() {
        assertThat(TreeTiles.holding(new Node(0, 69_999), 70_000)).isEqualTo(new TileAddress(0, 273, 112));
        assertThat(TreeTiles.holding(new Node(7, 1), 70_000)).isEqualTo(new TileAddress(0, 0, 256));
        assertThat(TreeTiles.holding(new Node(8, 272), 70_000)).isEqualTo(new TileAddress(1, 1, 17));
        assertThat(TreeTiles.holding(new Node(16, 0), 70_000)).isEqualTo(new TileAddress(2, 0, 1));
        assertThatThrownBy(() -> TreeTiles.holding(new Node(16, 1), 70_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TreeTiles.holding(new Node(62, 1), 70_000))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasBounds() {
        assertThatThrownBy(() -> new TileAddress(64, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileAddress(0, -1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TileAddress(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BundleAddress(0, 257)).isInstanceOf(IllegalArgumentException.class);
    }
}
