package nl.samentel.hub.boot;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes trace ids for what the hub does by itself. */
final class Traces {
    private Traces() {}

    static String fresh(SecureRandom random) {
        byte[] trace = new byte[16];
        random.nextBytes(trace);
        return HexFormat.of().formatHex(trace);
    }
}
