package nl.samentel.pseudonymiser.tag;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.profile.CanonicalInput;
import nl.samentel.pseudonymiser.profile.Profile;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.label.LengthPrefixed;
import nl.samentel.schema.label.TagLabel;
import org.jspecify.annotations.Nullable;

/**
 * Makes tags: HMAC-SHA-256 over canonical input, under a key derived from the epoch master for this datalab, purpose,
 * type, profile and epoch.
 *
 * <p>Guarantees that tags of different labels cannot be linked without the master. Not for use by several threads: make
 * one for each.
 */
public final class Tagger implements TagMaker {
    private static final int KEY_LENGTH = 32;
    private static final int CHECK_LENGTH = 8;

    private final Map<Profile, Prf> functions = new EnumMap<>(Profile.class);
    private final Map<TagType, TagLabel> labels = new EnumMap<>(TagType.class);
    private final Map<TagType, String> checks = new EnumMap<>(TagType.class);
    private final int epoch;
    private byte[] buffer = new byte[256];

    private Tagger(int epoch) {
        this.epoch = epoch;
    }

    /**
     * Derives the keys of a datalab.
     *
     * @param epoch number of the key epoch, from 1
     * @throws IllegalArgumentException if datalab or purpose is blank or the epoch below 1
     * @throws IllegalStateException if an engine fails its self-check
     */
    public static Tagger of(EpochMaster master, String datalab, String purpose, int epoch, Engine engine) {
        if (datalab.isBlank() || purpose.isBlank() || epoch < 1) {
            throw new IllegalArgumentException("A tagger needs a datalab, a purpose and an epoch of at least 1.");
        }
        SelfCheck.run();
        Tagger tagger = new Tagger(epoch);
        for (Profile profile : Profile.values()) {
            TagLabel label = new TagLabel(TagLabel.HMAC_SHA256, datalab, purpose, profile.type(), profile.id(), epoch);
            tagger.functions.put(profile, engine.prf(master.derive(label.keyInfo(), KEY_LENGTH)));
            tagger.labels.put(profile.type(), label);
            tagger.checks.put(profile.type(), HexFormat.of().formatHex(master.derive(checkInfo(label), CHECK_LENGTH)));
        }
        return tagger;
    }

    @Override
    public Tag tag(CanonicalInput input) {
        Prf function = functions.get(input.profile());
        if (function == null) {
            throw new IllegalStateException(
                    "There is no key for the profile " + input.profile().id() + ".");
        }
        if (buffer.length < input.length()) {
            buffer = new byte[input.length()];
        }
        input.copyTo(buffer);
        return new Tag(input.type(), epoch, Id32.of(function.compute(buffer, input.length())));
    }

    /**
     * Returns the label under which tags of a type are made.
     *
     * @throws IllegalArgumentException if no tags of that type are made
     */
    public TagLabel label(TagType type) {
        return known(type, labels.get(type));
    }

    /**
     * Returns the key check value of a type: 16 hexadecimal digits that are equal for equal keys and say nothing else.
     *
     * @throws IllegalArgumentException if no tags of that type are made
     */
    public String keyCheckValue(TagType type) {
        return known(type, checks.get(type));
    }

    private static <T> T known(TagType type, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("No tags of type " + type + " are made.");
        }
        return value;
    }

    private static byte[] checkInfo(TagLabel label) {
        return LengthPrefixed.domain("samentel/key-check")
                .field(label.keyInfo())
                .toByteArray();
    }

    @Override
    public String toString() {
        return "Tagger[redacted]";
    }
}
