package nl.samentel.pseudonymiser.tag;

/**
 * HMAC-SHA-256 under one key, for tags that this package does not name. Not for use by several threads; never printed.
 */
public final class KeyedFunction {
    private final Prf prf;

    private KeyedFunction(Prf prf) {
        this.prf = prf;
    }

    /**
     * Makes the function of a key.
     *
     * @param key 32 bytes, belongs to the function from now on
     */
    public static KeyedFunction of(Engine engine, byte[] key) {
        return new KeyedFunction(engine.prf(key));
    }

    /** Computes 32 bytes that nobody without the key can tell from random ones. */
    public byte[] compute(byte[] input) {
        return prf.compute(input, input.length);
    }

    @Override
    public String toString() {
        return "KeyedFunction[redacted]";
    }
}
