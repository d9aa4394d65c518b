package nl.samentel.pseudonymiser.tag;

/** Computes a keyed pseudo-random function with 32 bytes of output. For one thread at a time. */
sealed interface Prf permits BouncyCastlePrf, JdkPrf {
    /** Returns the 32 bytes for the first {@code length} bytes of {@code input}. */
    byte[] compute(byte[] input, int length);
}
