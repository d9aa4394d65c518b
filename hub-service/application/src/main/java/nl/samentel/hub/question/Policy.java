package nl.samentel.hub.question;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.lattice.Thresholds.Room;
import nl.samentel.hub.disclosure.privacy.PrivateNoise;
import nl.samentel.schema.agreement.Disclosure.Regime;
import nl.samentel.schema.document.Digest;

/**
 * How an answer was protected, as one text with its digest: canonical JSON (RFC 8785) of everything that decides about a number, so that
 * anybody can tell two policies apart and make the digest again.
 *
 * @param regime in which way
 * @param profile thresholds and noise of the interactive regime
 * @param privacy noise under differential privacy, in that regime
 * @param usualDeviation within how many of a shown value the true number is in at least 95 of 100 cells; worked out once
 */
public record Policy(Regime regime, DisclosureProfile profile, Optional<PrivateNoise> privacy, int usualDeviation) {
    static Policy interactive(DisclosureProfile profile) {
        return new Policy(Regime.INTERACTIVE_CKM, profile, Optional.empty(), profile.usualDeviation());
    }

    static Policy differential(DisclosureProfile profile, PrivateNoise noise) {
        return new Policy(Regime.DP, profile, Optional.of(noise), noise.usualDeviation());
    }

    /** Returns the text: names in alphabetical order, whole numbers without a fraction. */
    public String text() {
        TreeMap<String, String> parts = new TreeMap<>();
        parts.put("regime", "\"" + regime + "\"");
        privacy.ifPresentOrElse(noise -> differential(parts, noise), () -> interactive(parts));
        return parts.entrySet().stream()
                .map(p -> "\"" + p.getKey() + "\":" + p.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void differential(TreeMap<String, String> parts, PrivateNoise noise) {
        parts.put("epsilonThousandths", String.valueOf(noise.epsilon().thousandths()));
        parts.put("cellsPerPerson", String.valueOf(noise.perPerson()));
    }

    private void interactive(TreeMap<String, String> parts) {
        parts.put("perPerson", String.valueOf(profile.perPerson()));
        parts.put("minPersons", String.valueOf(profile.minPersons()));
        parts.put("minHouseholds", String.valueOf(profile.minHouseholds()));
        parts.put("deviation", String.valueOf(profile.noise().deviation()));
        parts.put("variance", String.format(Locale.ROOT, "%.0f", profile.noise().variance()));
        parts.put("blocked", String.valueOf(profile.noise().blocked()));
        parts.put("fewestPerCellOfBlock", String.valueOf(Room.DEFAULT.inBlock()));
        parts.put("fewestPerOpenCell", String.valueOf(Room.DEFAULT.inAll()));
    }

    /** Returns SHA-256 of the text, 64 hex digits. */
    public String digest() {
        return Digest.of(text().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
