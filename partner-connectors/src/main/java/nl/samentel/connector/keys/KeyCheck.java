package nl.samentel.connector.keys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.pseudonymiser.profile.Profile;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * The key check values of a connector in a form that two people can read to each other. Equal keys, datalab, purpose and
 * epoch give equal values; they say nothing else.
 */
public final class KeyCheck {
    private static final int GROUPS = 4;

    private final Map<TagType, String> values = new TreeMap<>();

    private KeyCheck() {}

    /** Returns the values of a tagger, for every type of tag that has a profile. */
    public static KeyCheck of(Tagger tagger) {
        KeyCheck check = new KeyCheck();
        for (Profile profile : Profile.values()) {
            check.values.put(profile.type(), tagger.keyCheckValue(profile.type()));
        }
        return check;
    }

    /** Returns one number of sixteen digits over all values, to read out loud. */
    public String spoken() {
        LengthPrefixed all = LengthPrefixed.domain("samentel/key-check-spoken").field(1);
        values.forEach((type, value) -> all.field(type.name()).field(value));
        byte[] digest = sha256(all.toByteArray());
        StringBuilder groups = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            int number = ((digest[4 * i] & 0x7F) << 24)
                    | ((digest[4 * i + 1] & 0xFF) << 16)
                    | ((digest[4 * i + 2] & 0xFF) << 8)
                    | (digest[4 * i + 3] & 0xFF);
            groups.append(i == 0 ? "" : " ").append(String.format(Locale.ROOT, "%04d", number % 10_000));
        }
        return groups.toString();
    }

    /** Returns lines for people. */
    public List<String> lines(Phrases phrases) {
        List<String> lines = new ArrayList<>();
        lines.add(phrases.say("keys.spoken", spoken()));
        values.forEach(
                (type, value) -> lines.add(String.format(Locale.ROOT, "  %-22s %s", type.name(), grouped(value))));
        return lines;
    }

    private static String grouped(String hex) {
        return hex.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    @Override
    public String toString() {
        return spoken();
    }
}
