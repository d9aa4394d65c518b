package nl.samentel.hub.receipt;

import nl.samentel.schema.receipt.HubKey;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.Signer;
import nl.samentel.schema.signature.SigningInput;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * Signs as the hub what others keep: certificates and receipts. Thread-safe. It guarantees that {@link #key} verifies every
 * signature, and that the key stays the same as long as the hub has the same keystore.
 */
public interface HubSigner extends Signer {
    /** Returns the public key, 32 bytes, with its fingerprint. */
    default HubKey key() {
        return new HubKey(verifyingKey());
    }

    /** Returns a signer for the hub over one that holds its key. */
    static HubSigner of(Signer signer) {
        return new HubSigner() {
            @Override
            public VerifyingKey verifyingKey() {
                return signer.verifyingKey();
            }

            @Override
            public Signature sign(SigningInput input) {
                return signer.sign(input);
            }
        };
    }
}
