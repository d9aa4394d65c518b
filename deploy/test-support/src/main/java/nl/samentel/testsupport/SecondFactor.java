package nl.samentel.testsupport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Computes what the telephone of one of the demo's people shows (TOTP, RFC 6238: SHA-1, 6 digits, 30 seconds). */
public final class SecondFactor {
    private static final int PERIOD = 30;
    private static final int DIGITS = 1_000_000;

    private SecondFactor() {}

    /**
     * Gives the code of a moment.
     *
     * @param person name of one of the demo's people, whose secret {@code demo-overlay.json} holds
     * @param at the moment
     * @return 6 digits
     */
    public static String code(String person, Instant at) {
        return code(("telephone-of-" + person).getBytes(StandardCharsets.UTF_8), at);
    }

    static String code(byte[] secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var digest = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(at.getEpochSecond() / PERIOD)
                    .array());
            var offset = digest[digest.length - 1] & 0x0F;
            var number = ByteBuffer.wrap(digest).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HMAC-SHA-1", e);
        }
    }
}
