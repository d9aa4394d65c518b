package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.signature.Signature;

/** Takes signatures of this partner under recoveries that the hub declared. */
public final class RecoveryClient {
    private final Exchange exchange;
    private final String path;

    RecoveryClient(Exchange exchange, String path) {
        this.exchange = exchange;
        this.path = path;
    }

    /**
     * Adds this partner's signature; may be repeated without harm.
     *
     * @param shard that goes on
     * @param signature of the partner's identity
     */
    public void agree(String shard, Signature signature) throws CommandFailure {
        exchange.send(HubClient.json(
                "POST",
                path + "/" + HubClient.segment(shard) + "/signatures",
                JsonNodeFactory.instance.objectNode().put("signature", signature.text())));
    }
}
