package nl.samentel.connector.hub;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.schema.tile.TileAddress;

/**
 * The hub's log as everybody can see it, without logging in. Nothing of what it gives is believed here. Every method may be
 * repeated without harm; each throws {@link HubRefusal} when the hub refuses and {@link HubUnavailable} when it cannot be
 * reached.
 */
public final class LogClient {
    private static final int MISSING = 404;

    private final Exchange exchange;

    LogClient(Exchange exchange) {
        this.exchange = exchange;
    }

    /** Returns what the hub says its log is. */
    public LogIndex index() throws CommandFailure {
        return LogIndex.of(exchange.send(fresh("/api/v1/log")));
    }

    /** Returns the checkpoint that witnesses are asked to cosign; empty when the hub has no such shard. */
    public Optional<byte[]> candidate(String shard) throws CommandFailure {
        return find(path(shard, "candidate"));
    }

    /** Returns the newest signed checkpoint; empty when the hub has no such shard. */
    public Optional<byte[]> checkpoint(String shard) throws CommandFailure {
        return find(path(shard, "checkpoint"));
    }

    /** Returns the newest checkpoint that enough organisations cosigned; empty while there is none. */
    public Optional<byte[]> published(String shard) throws CommandFailure {
        return find(path(shard, "published"));
    }

    /** Returns the bytes of a tile; empty when the hub has it not, or not of this width. */
    public Optional<byte[]> tile(String shard, TileAddress address) throws CommandFailure {
        return find(path(shard, address.path()));
    }

    /** Brings a checkpoint with cosignatures. */
    public void cosign(String shard, byte[] note) throws CommandFailure {
        exchange.fetch(Call.open("POST", path(shard, "cosignatures"), note)
                .header("Content-Type", "text/plain; charset=utf-8"));
    }

    /** Returns the recoveries that the hub declared, the oldest first; nothing of them is verified yet. */
    public List<RecoveryOffer> recoveries() throws CommandFailure {
        List<RecoveryOffer> offers = new ArrayList<>();
        try {
            exchange.send(fresh("/api/v1/log/recoveries")).forEach(node -> offers.add(RecoveryOffer.of(node)));
        } catch (HubRefusal e) {
            if (e.status() != MISSING) {
                throw e;
            }
        }
        return offers;
    }

    private Optional<byte[]> find(String path) throws CommandFailure {
        try {
            return Optional.of(exchange.fetch(fresh(path)).body());
        } catch (HubRefusal e) {
            if (e.status() == MISSING) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What lies between may keep answers, and an old one looks like a log that shrank. */
    private static Call fresh(String path) {
        return Call.open("GET", path, new byte[0]).header("Cache-Control", "no-cache");
    }

    private static String path(String shard, String rest) {
        return "/log/" + HubClient.segment(shard) + "/" + rest;
    }
}
