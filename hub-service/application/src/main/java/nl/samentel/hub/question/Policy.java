package nl.samentel.hub.question;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.lattice.Thresholds.Room;
import nl.samentel.schema.agreement.Disclosure.Regime;
import nl.samentel.schema.document.Digest;

/**
 * How an answer was protected, as one text with its digest: canonical JSON (RFC 8785) of everything that decides about a number, so that
 * anybody can tell two policies apart and make the digest again.
 *
 * @param regime in which way
 * @param profile thresholds and noise
 */
public record Policy(Regime regime, DisclosureProfile profile) {
    /** Returns the text: names in alphabetical order, whole numbers without a fraction. */
    public String text() {
        TreeMap<String, String> parts = new TreeMap<>();
        parts.put("regime", "\"" + regime + "\"");
        parts.put("minPersons", String.valueOf(profile.minPersons()));
        parts.put("minHouseholds", String.valueOf(profile.minHouseholds()));
        parts.put("perPerson", String.valueOf(profile.perPerson()));
        parts.put("deviation", String.valueOf(profile.noise().deviation()));
        parts.put("variance", String.format(Locale.ROOT, "%.0f", profile.noise().variance()));
        parts.put("blocked", String.valueOf(profile.noise().blocked()));
        parts.put("personsPerCellOfBlock", String.valueOf(Room.DEFAULT.inBlock()));
        parts.put("personsPerOpenCell", String.valueOf(Room.DEFAULT.inAll()));
        return parts.entrySet().stream()
                .map(p -> "\"" + p.getKey() + "\":" + p.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns SHA-256 of the text, 64 hex digits. */
    public String digest() {
        return Digest.of(text().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
