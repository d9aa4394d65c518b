package nl.samentel.schema.agreement;

import java.util.Map;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;

/**
 * Verifies who signed an agreement, preliminary or not. Guarantees that every signature that passes was made by the key that the partner had
 * in the roster that the document names, over exactly these bytes.
 */
public final class Signatures {
    private final SignedByAll document;
    private final Roster roster;

    private Signatures(SignedByAll document, Roster roster) {
        this.document = document;
        this.roster = roster;
    }

    /**
     * Prepares to verify.
     *
     * @param roster the whole roster
     * @throws AgreementRefusedException if the roster does not hold what the document names, or not every partner's keys
     */
    public static Signatures under(SignedByAll document, Roster roster) throws AgreementRefusedException {
        try {
            Roster then = roster.upTo(document.roster());
            for (String partner : document.partners()) {
                if (then.of(partner).isEmpty()) {
                    throw new AgreementRefusedException("The roster holds no keys of " + partner + ".");
                }
            }
            return new Signatures(document, then);
        } catch (RosterException e) {
            throw new AgreementRefusedException(String.valueOf(e.getMessage()));
        }
    }

    /**
     * Verifies one signature.
     *
     * @throws AgreementRefusedException if the partner is no party or the signature does not hold
     */
    public void verify(String partner, Signature signature) throws AgreementRefusedException {
        verify(partner, document.signingInput(), signature);
    }

    /**
     * Verifies that a partner revokes it.
     *
     * @throws AgreementRefusedException if the partner is no party or the signature does not hold
     */
    public void verifyRevocation(String partner, Signature signature) throws AgreementRefusedException {
        verify(partner, document.revocationInput(), signature);
    }

    private void verify(String partner, SigningInput input, Signature signature) throws AgreementRefusedException {
        RosterEntry keys = roster.of(partner)
                .filter(e -> document.partners().contains(partner))
                .orElseThrow(() -> new AgreementRefusedException("The partner is no party to the agreement."));
        try {
            keys.verifyingKey().verify(input, signature);
        } catch (SignatureRefusedException e) {
            throw new AgreementRefusedException("The signature of " + partner + " does not hold.");
        }
    }

    /**
     * Verifies that every partner signed.
     *
     * @param signatures signatures by code of the partner
     * @throws AgreementRefusedException at the first partner without a signature that holds
     */
    public void verifyAll(Map<String, Signature> signatures) throws AgreementRefusedException {
        for (String partner : document.partners()) {
            Signature signature = signatures.get(partner);
            if (signature == null) {
                throw new AgreementRefusedException(partner + " has not signed.");
            }
            verify(partner, signature);
        }
    }
}
