package nl.samentel.connector.recovery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.VerifyingKey;
import org.jspecify.annotations.Nullable;

/**
 * Whom a verifier believes about recoveries. They stand in comments of a policy, so that who is given one has both, and the
 * policy stays one that the tools of others read.
 *
 * @param hub with which it declares
 * @param signatories every party of the agreement
 */
public record RecoveryKeys(HubKey hub, List<Signatory> signatories) {
    private static final String ALL = "samentel-";
    private static final String HUB = "samentel-hub-key";
    private static final String PARTY = "samentel-party";

    /** Copies the list. */
    public RecoveryKeys {
        signatories = List.copyOf(signatories);
    }

    /** Returns the lines to put into a policy. */
    public List<String> comments() {
        List<String> lines = new ArrayList<>();
        lines.add("# " + HUB + " " + hub.key().text());
        for (Signatory one : signatories) {
            String organisation = URLEncoder.encode(one.organisation(), StandardCharsets.UTF_8);
            lines.add("# " + PARTY + " " + one.partner() + " " + one.key().text() + " " + organisation);
        }
        return lines;
    }

    /**
     * Reads the comments of a policy; empty when they do not name a hub and a party. Organisations keep the form in which they
     * stand there.
     *
     * @throws FormatException if a line that begins like one of these is none, or a partner has two
     */
    public static Optional<RecoveryKeys> parse(byte[] policy) throws FormatException {
        HubKey hub = null;
        List<Signatory> signatories = new ArrayList<>();
        for (String line : new String(policy, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            String[] items = line.replaceFirst("^[ \t]+", "").split("[ \t]+");
            if (items.length < 2 || !items[0].equals("#") || !items[1].startsWith(ALL)) {
                continue;
            }
            try {
                hub = read(items, hub, signatories);
            } catch (IllegalArgumentException e) {
                throw unreadable();
            }
        }
        return hub == null || signatories.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecoveryKeys(hub, signatories));
    }

    private static @Nullable HubKey read(String[] items, @Nullable HubKey hub, List<Signatory> signatories)
            throws FormatException {
        if (items[1].equals(HUB) && items.length == 3 && hub == null) {
            return HubKey.of(items[2]);
        }
        boolean party = items[1].equals(PARTY)
                && items.length == 5
                && signatories.stream().noneMatch(one -> one.partner().equals(items[2]));
        if (!party) {
            throw unreadable();
        }
        signatories.add(new Signatory(items[2], items[4], new VerifyingKey(items[3])));
        return hub;
    }

    private static FormatException unreadable() {
        return new FormatException("A comment of the policy names no key of a recovery.");
    }
}
