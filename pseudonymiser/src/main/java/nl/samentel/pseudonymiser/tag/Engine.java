package nl.samentel.pseudonymiser.tag;

/** Names an implementation of HMAC-SHA-256. Both give the same tags. */
public enum Engine {
    /** Bouncy Castle's lightweight HMac: the reference. */
    BOUNCY_CASTLE {
        @Override
        Prf prf(byte[] key) {
            return new BouncyCastlePrf(key);
        }
    },
    /** The JDK's SHA-256, its state cloned after the key: for bulk work. */
    JDK {
        @Override
        Prf prf(byte[] key) {
            return new JdkPrf(key);
        }
    };

    abstract Prf prf(byte[] key);
}
