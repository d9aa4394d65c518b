package nl.samentel.schema.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import nl.samentel.schema.SharedVectors;
import org.junit.jupiter.api.Test;

/** Judges proofs as the project transparency-dev/merkle does, and makes those of an eight-leaf tree and a real log. */
class SharedProofsTest {
    @Test
    void judgesAll98ProofsOfInclusion() {
        List<JsonNode> vectors = SharedVectors.allJson("transparency-dev-merkle/inclusion");
        int valid = 0;
        for (JsonNode vector : vectors) {
            boolean holds =
                    holds(() -> new InclusionProof(number(vector, "leafIdx"), number(vector, "treeSize"), path(vector))
                            .verify(strict(vector, "leafHash"), strict(vector, "root")));
            assertThat(holds)
                    .as(vector.toString())
                    .isNotEqualTo(vector.get("wantErr").asBoolean());
            valid += holds ? 1 : 0;
        }
        assertThat(vectors).hasSize(98);
        assertThat(valid).isEqualTo(6);
    }

    @Test
    void judgesAll98ProofsOfConsistency() {
        List<JsonNode> vectors = SharedVectors.allJson("transparency-dev-merkle/consistency");
        int valid = 0;
        for (JsonNode vector : vectors) {
            boolean holds =
                    holds(() -> new ConsistencyProof(number(vector, "size1"), number(vector, "size2"), path(vector))
                            .verify(root(vector, "root1"), root(vector, "root2")));
            assertThat(holds)
                    .as(vector.toString())
                    .isNotEqualTo(vector.get("wantErr").asBoolean());
            valid += holds ? 1 : 0;
        }
        assertThat(vectors).hasSize(98);
        assertThat(valid).isEqualTo(6);
    }

    @Test
    void makesAndAcceptsTheProofsOfTheEightLeafTree() throws ProofRefusedException {
        JsonNode tree = SharedVectors.json("derived/rfc6962-8-leaf-tree.json");
        List<Hash> leaves = new ArrayList<>();
        tree.get("leavesHex")
                .forEach(l -> leaves.add(TreeHash.leaf(HexFormat.of().parseHex(l.asText()))));
        List<String> roots = new ArrayList<>();
        tree.get("rootsHexBySize").forEach(r -> roots.add(r.asText()));
        PlainTree plain = new PlainTree(leaves);
        for (JsonNode one : tree.get("inclusion")) {
            InclusionProof proof = InclusionProof.of(number(one, "index"), number(one, "size"), plain::node);
            assertThat(proof.path()).hasToString(texts(one.get("proofHex")));
            proof.verify(leaves.get((int) proof.index()), hash(roots.get((int) proof.size())));
        }
        for (JsonNode one : tree.get("consistency")) {
            ConsistencyProof proof = ConsistencyProof.of(number(one, "size1"), number(one, "size2"), plain::node);
            assertThat(proof.path()).hasToString(texts(one.get("proofHex")));
            proof.verify(hash(roots.get((int) proof.from())), hash(roots.get((int) proof.to())));
        }
        assertThat(tree.get("inclusion").size() + tree.get("consistency").size())
                .isEqualTo(72);
    }

    private interface Check {
        void run() throws ProofRefusedException;
    }

    private static boolean holds(Check check) {
        try {
            check.run();
            return true;
        } catch (ProofRefusedException e) {
            return false;
        }
    }

    private static Hash hash(String hex) {
        return Hash.of(HexFormat.of().parseHex(hex));
    }

    private static String texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts.toString();
    }

    /** Numbers of 2^63 and more become negative, as they would in a program that does not look. */
    private static long number(JsonNode vector, String field) {
        return vector.get(field).bigIntegerValue().longValue();
    }

    private static List<Hash> path(JsonNode vector) throws ProofRefusedException {
        List<Hash> path = new ArrayList<>();
        for (JsonNode text : vector.get("proof")) {
            path.add(strict(text));
        }
        return path;
    }

    private static Hash strict(JsonNode vector, String field) throws ProofRefusedException {
        return strict(vector.get(field));
    }

    private static Hash strict(JsonNode text) throws ProofRefusedException {
        byte[] bytes = Base64.getDecoder().decode(text.asText());
        if (bytes.length != Hash.LENGTH) {
            throw new ProofRefusedException("This is no hash.");
        }
        return Hash.of(bytes);
    }

    /**
     * Some vectors say "don't care" where a root stands. Every root has 32 bytes here, so the hash of such words stands
     * for them: the same words stay the same root, other words another one.
     */
    private static Hash root(JsonNode vector, String field) {
        byte[] bytes = Base64.getDecoder().decode(vector.get(field).asText());
        return bytes.length == Hash.LENGTH ? Hash.of(bytes) : TreeHash.leaf(bytes);
    }
}
