package nl.samentel.schema.ceremony;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SigningInput;

/**
 * What all fictional persons must give under the keys of an epoch. Whoever has another key, another epoch, another purpose
 * or another normaliser gets another list, and notices before anything is delivered that would silently link to nothing.
 *
 * @param datalab code of the datalab
 * @param epoch key epoch
 * @param canaries the canaries, in order
 */
public record CanaryList(String datalab, int epoch, List<Canary> canaries) {
    /** What the custodian's signature is for. */
    public static final String SIGNATURE_PURPOSE = "canaries";

    /** Puts the canaries in order. */
    public CanaryList {
        canaries = canaries.stream().sorted().toList();
    }

    /** Returns the digest that a connector announces with a delivery. */
    public Digest digest() {
        ObjectNode document =
                JsonNodeFactory.instance.objectNode().put("datalab", datalab).put("epoch", epoch);
        ArrayNode list = document.putArray("canaries");
        canaries.forEach(c -> list.addObject()
                .put("person", c.person())
                .put("tagType", c.tagType())
                .put("value", c.value()));
        return Digest.of(CanonicalJson.encode(document));
    }

    /** Returns what the custodian signs. */
    public SigningInput signingInput() {
        return new SigningInput(SIGNATURE_PURPOSE, digest());
    }
}
