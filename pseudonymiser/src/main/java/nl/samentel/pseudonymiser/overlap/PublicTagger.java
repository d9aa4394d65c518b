package nl.samentel.pseudonymiser.overlap;

import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * Makes the tags that are blinded. Their key is no secret: partners that have agreed on nothing but a preliminary agreement
 * must come to the same tag for the same person. Whoever sees such a tag can find the person, so it never leaves memory.
 */
public final class PublicTagger {
    private static final String PURPOSE = "overlap";

    private PublicTagger() {}

    /** Returns the tagger of a preliminary agreement. */
    public static Tagger of(String datalab, Digest inquiry) {
        byte[] open = LengthPrefixed.domain("samentel/1/overlap-tag")
                .field(inquiry.bytes())
                .toByteArray();
        return Tagger.of(EpochMaster.of(Digest.of(open).bytes()), datalab, PURPOSE, 1, Engine.JDK);
    }
}
