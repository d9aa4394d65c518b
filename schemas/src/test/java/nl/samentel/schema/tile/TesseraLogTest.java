package nl.samentel.schema.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.SharedVectors;
import nl.samentel.schema.merkle.Hash;
import org.junit.jupiter.api.Test;

/** Reads a log that other software wrote, tile by tile, at each of its sizes. */
class TesseraLogTest {
    private static final String LOG = "transparency-dev-tessera/testdata/log/";

    @Test
    void readsTheLogOfTesseraAtEverySize() throws Exception {
        JsonNode told = SharedVectors.json("derived/tessera-log-proofs.json");
        TileSource source = new TileSource() {
            @Override
            public byte[] tile(TileAddress address) {
                return SharedVectors.bytes(LOG + address.path());
            }

            @Override
            public byte[] bundle(BundleAddress address) {
                return SharedVectors.bytes(LOG + address.path());
            }
        };
        int proofs = 0;
        for (int size = 0; size <= 15; size++) {
            String root = told.get("checkpoints").get(size).asText().split("\n")[2];
            CheckedTiles tiles = CheckedTiles.open(source, size, Hash.ofBase64(root));
            if (size > 0) {
                assertThat(texts(tiles.entries(0)))
                        .isEqualTo(texts(told.get("entriesUtf8")).subList(0, size));
            }
            proofs += sameProofs(told, tiles, size);
        }
        assertThat(proofs).isEqualTo(240);
    }

    private static int sameProofs(JsonNode told, CheckedTiles tiles, int size) throws Exception {
        int proofs = 0;
        for (JsonNode one : told.get("inclusion")) {
            if (one.get("size").asInt() == size) {
                assertThat(base64(tiles.inclusion(one.get("index").asLong()).path()))
                        .isEqualTo(texts(one.get("proof")));
                proofs++;
            }
        }
        for (JsonNode one : told.get("consistency")) {
            if (one.get("size2").asInt() == size) {
                assertThat(base64(tiles.consistency(one.get("size1").asLong()).path()))
                        .isEqualTo(texts(one.get("proof")));
                proofs++;
            }
        }
        return proofs;
    }

    private static List<String> base64(List<Hash> path) {
        return path.stream().map(Hash::base64).toList();
    }

    private static List<String> texts(EntryBundle bundle) {
        return bundle.entries().stream()
                .map(e -> new String(e.bytes(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
