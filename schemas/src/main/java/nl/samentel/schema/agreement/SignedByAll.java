package nl.samentel.schema.agreement;

import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SigningInput;

/** A document that every partner in it signs, and that each may revoke. */
public interface SignedByAll {
    /** Returns the digest of the newest entry of the roster under whose keys it is signed. */
    Digest roster();

    /** Returns the codes of the partners that sign. */
    List<String> partners();

    /** Returns what a partner signs. */
    SigningInput signingInput();

    /** Returns what a partner signs to revoke it. */
    SigningInput revocationInput();
}
