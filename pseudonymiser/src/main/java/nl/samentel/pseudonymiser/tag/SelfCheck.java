package nl.samentel.pseudonymiser.tag;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Checks at start-up that both engines give the published values of RFC 4231, test cases 1, 2 and 6. */
final class SelfCheck {
    private static final HexFormat HEX = HexFormat.of();

    private SelfCheck() {}

    /**
     * Runs the check.
     *
     * @throws IllegalStateException if an engine differs; nothing may be tagged then
     */
    static void run() {
        for (Engine engine : Engine.values()) {
            expect(
                    engine,
                    filled(20, 0x0b),
                    "Hi There",
                    "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
            expect(
                    engine,
                    "Jefe".getBytes(StandardCharsets.US_ASCII),
                    "what do ya want for nothing?",
                    "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
            expect(
                    engine,
                    filled(131, 0xaa),
                    "Test Using Larger Than Block-Size Key - Hash Key First",
                    "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
        }
    }

    private static void expect(Engine engine, byte[] key, String data, String hex) {
        byte[] input = data.getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(engine.prf(key).compute(input, input.length), HEX.parseHex(hex))) {
            throw new IllegalStateException("The engine " + engine + " does not give the values of RFC 4231.");
        }
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
