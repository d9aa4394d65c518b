package nl.samentel.connector.hub;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.roster.EncapsulationKey;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.SignedRosterEntry;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.VerifyingKey;

/** Reads and writes the entries of a roster as the hub does. */
public final class RosterJson {
    private RosterJson() {}

    /**
     * Reads entries.
     *
     * @throws IllegalArgumentException if one is not what it should be
     */
    public static List<SignedRosterEntry> read(String datalab, JsonNode list) {
        List<SignedRosterEntry> entries = new ArrayList<>();
        for (JsonNode node : list) {
            entries.add(new SignedRosterEntry(
                    new RosterEntry(
                            datalab,
                            node.path("sequence").asInt(-1),
                            new Digest(node.path("previous").asText("")),
                            node.path("partner").asText(""),
                            new VerifyingKey(node.path("verifyingKey").asText("")),
                            new EncapsulationKey(node.path("encapsulationKey").asText(""))),
                    new Signature(node.path("signature").asText(""))));
        }
        return entries;
    }

    /** Writes an entry. */
    public static ObjectNode write(SignedRosterEntry signed) {
        RosterEntry entry = signed.entry();
        return JsonNodeFactory.instance
                .objectNode()
                .put("sequence", entry.sequence())
                .put("previous", entry.previous().hex())
                .put("partner", entry.partner())
                .put("verifyingKey", entry.verifyingKey().text())
                .put("encapsulationKey", entry.encapsulationKey().text())
                .put("signature", signed.signature().text());
    }
}
