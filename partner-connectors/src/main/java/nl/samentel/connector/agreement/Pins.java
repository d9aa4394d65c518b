package nl.samentel.connector.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.hub.LogIdentity;
import nl.samentel.connector.hub.RosterJson;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.roster.SignedRosterEntry;

/** What this connector saw and signed before, kept in its own folder, so that no hub can show it something else later. */
public final class Pins {
    private final StateFiles files;
    private final String datalab;

    /** Keeps what belongs to a home and its datalab. */
    public Pins(Settings settings) {
        this.files = new StateFiles(settings.home().agreement());
        this.datalab = settings.hub().datalab();
    }

    /**
     * A version that this partner signed.
     *
     * @param version number of the version
     * @param digest digest of the document
     * @param document the document itself
     */
    record Signed(int version, String digest, String document) {}

    /**
     * Returns what this partner signed and did not revoke, in order: while a new version waits for the signatures of others,
     * the one before still holds.
     */
    List<Signed> signed() throws CommandFailure {
        return files.readJson(name("signed"), Signed[].class).map(List::of).orElse(List.of());
    }

    /** Tells whether this partner signed something and did not revoke it. */
    public boolean signedAny() throws CommandFailure {
        return !signed().isEmpty();
    }

    void sign(Signed signed) throws CommandFailure {
        List<Signed> all = new ArrayList<>(signed());
        if (!all.contains(signed)) {
            all.add(signed);
            files.prepare("");
            files.writeJson(name("signed"), all);
        }
    }

    /** Forgets all signatures after they were revoked, so that nothing is delivered whatever the hub shows. */
    void revoked() throws CommandFailure {
        files.delete(name("signed"));
    }

    List<SignedRosterEntry> roster() throws CommandFailure {
        Optional<JsonNode> kept = files.readJson(name("roster"), JsonNode.class);
        try {
            return kept.isPresent() ? RosterJson.read(datalab, kept.get()) : List.of();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "state.damaged", files.path(name("roster")));
        }
    }

    void roster(List<SignedRosterEntry> entries) throws CommandFailure {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        entries.forEach(entry -> list.add(RosterJson.write(entry)));
        files.prepare("");
        files.writeJson(name("roster"), list);
    }

    /** Returns the hub's key as it was first seen. */
    Optional<HubKey> hubKey() throws CommandFailure {
        Optional<String> kept = files.readJson(name("hub-key"), String.class);
        try {
            return kept.map(HubKey::of);
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.USAGE, "state.damaged", files.path(name("hub-key")));
        }
    }

    void hubKey(HubKey key) throws CommandFailure {
        files.prepare("");
        files.writeJson(name("hub-key"), key.key().text());
    }

    /** Returns the log as it was first seen. */
    public Optional<LogIdentity> log() throws CommandFailure {
        return files.readJson(name("log"), LogIdentity.class);
    }

    void log(LogIdentity log) throws CommandFailure {
        files.prepare("");
        files.writeJson(name("log"), log);
    }

    private String name(String kind) {
        return kind + "-" + datalab + ".json";
    }
}
