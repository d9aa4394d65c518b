package nl.samentel.connector.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.hub.RosterJson;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.schema.roster.SignedRosterEntry;

/** What this connector saw and signed before, kept in its own folder, so that no hub can show it something else later. */
final class Pins {
    private final StateFiles files;
    private final String datalab;

    Pins(Settings settings) {
        this.files = new StateFiles(settings.home().agreement());
        this.datalab = settings.hub().datalab();
    }

    /**
     * What this partner signed last.
     *
     * @param version number of the version
     * @param digest digest of the document
     * @param document the document itself
     */
    record Signed(int version, String digest, String document) {}

    Optional<Signed> signed() throws CommandFailure {
        return files.readJson(name("signed"), Signed.class);
    }

    void signed(Signed signed) throws CommandFailure {
        files.prepare("");
        files.writeJson(name("signed"), signed);
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

    private String name(String kind) {
        return kind + "-" + datalab + ".json";
    }
}
