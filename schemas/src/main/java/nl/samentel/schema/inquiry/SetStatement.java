package nl.samentel.schema.inquiry;

import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;
import nl.samentel.schema.signature.SigningInput;

/**
 * What a partner signs when it sends a set of points, so that nobody else can put persons in its place.
 *
 * @param inquiry digest of the preliminary agreement
 * @param by code of the partner that sends it
 * @param set whose persons they are
 * @param blinding set whose secret was used
 * @param source digest of the points that were blinded once more, or 64 zeros for a first blinding
 * @param points digest of the points that are sent
 */
public record SetStatement(Digest inquiry, String by, PersonSet set, PersonSet blinding, Digest source, Digest points) {
    /** What the signature is for. */
    public static final String SIGNATURE_PURPOSE = "overlap-set";

    /** Stands for no source. */
    public static final Digest NOTHING = new Digest("0".repeat(64));

    /** Returns the statement about a partner's own persons, blinded once. */
    public static SetStatement first(Digest inquiry, PersonSet set, Digest points) {
        return new SetStatement(inquiry, set.partner(), set, set, NOTHING, points);
    }

    /** Returns the statement about another partner's persons, blinded a second time. */
    public static SetStatement second(Digest inquiry, PersonSet set, PersonSet own, Digest source, Digest points) {
        return new SetStatement(inquiry, own.partner(), set, own, source, points);
    }

    /** Returns what is signed. */
    public SigningInput signingInput() {
        byte[] statement = LengthPrefixed.domain("samentel/1/overlap-set")
                .field(inquiry.bytes())
                .field(by)
                .field(set.name())
                .field(blinding.name())
                .field(source.bytes())
                .field(points.bytes())
                .toByteArray();
        return new SigningInput(SIGNATURE_PURPOSE, Digest.of(statement));
    }
}
