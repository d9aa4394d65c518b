package nl.samentel.hub.atrest;

import java.security.SecureRandom;

/** Gives out what wraps and seals the deliveries of one epoch of a datalab. Thread-safe. */
public final class EpochKeys {
    private final RootId root;
    private final RootKey key;
    private final SecureRandom random;

    EpochKeys(RootId root, RootKey key, SecureRandom random) {
        this.root = root;
        this.key = key;
        this.random = random;
    }

    /** Returns the root under which everything is wrapped. */
    public RootId root() {
        return root;
    }

    /**
     * Returns the wrapping of one partner's tags. Not thread-safe: one instance per thread.
     *
     * @param partner code of the partner
     * @throws KeystoreException if a token does not answer
     */
    public TagWrap tagWrap(String partner) throws KeystoreException {
        return TagWrap.of(key.derive(RootKey.label("wrap")
                .field(root.scope().datalab())
                .field(root.scope().epoch())
                .field(partner)));
    }

    /**
     * Returns the sealing of event payloads. Thread-safe.
     *
     * @throws KeystoreException if a token does not answer
     */
    public PayloadSeal payloadSeal() throws KeystoreException {
        return PayloadSeal.of(
                key.derive(RootKey.label("payload")
                        .field(root.scope().datalab())
                        .field(root.scope().epoch())),
                random);
    }

    @Override
    public String toString() {
        return "EpochKeys[redacted]";
    }
}
