package nl.samentel.hub.release;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.hub.disclosure.OfficialRules;
import nl.samentel.schema.agreement.Disclosure.Regime;
import nl.samentel.schema.document.Digest;

/** How official tables are protected, as one text with its digest: canonical JSON (RFC 8785) of everything that decides. */
public final class ReleasePolicy {
    private ReleasePolicy() {}

    /** Returns the text: names in alphabetical order. */
    public static String text(OfficialRules rules) {
        Map<String, String> parts = new TreeMap<>();
        parts.put("regime", "\"" + Regime.OFFICIAL_EXACT + "\"");
        parts.put("minPersons", String.valueOf(rules.minPersons()));
        parts.put("minHouseholds", String.valueOf(rules.minHouseholds()));
        parts.put("width", String.valueOf(rules.minPersons()));
        parts.put("widthForInsiders", String.valueOf(OfficialRules.INSIDER_WIDTH));
        parts.put("groupPercent", String.valueOf(rules.group()));
        parts.put("othersInRow", String.valueOf(rules.others()));
        parts.put("zerosHidden", "true");
        return parts.entrySet().stream()
                .map(p -> "\"" + p.getKey() + "\":" + p.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Returns SHA-256 of a text, 64 hex digits. */
    public static String digest(String text) {
        return Digest.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    }
}
