package nl.samentel.schema.renewal;

import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.label.LengthPrefixed;
import nl.samentel.schema.signature.SigningInput;

/**
 * What a partner signs when it has sent its table of tag pairs, so that nobody else can put persons in the place of others.
 *
 * @param agreement digest of the agreement that asks for the next epoch
 * @param partner code of the partner
 * @param ending epoch that ends
 * @param next epoch that follows
 * @param chunks digests of the chunks of the table, in order
 */
public record RenewalStatement(Digest agreement, String partner, int ending, int next, List<Digest> chunks) {
    /** What the signature is for. */
    public static final String SIGNATURE_PURPOSE = "epoch-renewal";

    /** Copies the list. */
    public RenewalStatement {
        chunks = List.copyOf(chunks);
    }

    /** Returns what is signed. */
    public SigningInput signingInput() {
        LengthPrefixed statement = LengthPrefixed.domain("samentel/1/epoch-renewal")
                .field(agreement.bytes())
                .field(partner)
                .field(ending)
                .field(next)
                .field(chunks.size());
        chunks.forEach(chunk -> statement.field(chunk.bytes()));
        return new SigningInput(SIGNATURE_PURPOSE, Digest.of(statement.toByteArray()));
    }
}
