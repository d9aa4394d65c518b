package nl.samentel.schema.signature;

/** Signs with a key that stays where it is. */
public interface Signer {
    /** Returns the key that verifies. */
    VerifyingKey verifyingKey();

    /** Signs. */
    Signature sign(SigningInput input);
}
