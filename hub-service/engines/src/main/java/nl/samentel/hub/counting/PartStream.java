package nl.samentel.hub.counting;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Knows the place of the next byte, and the digest of what was written since a part began. */
final class PartStream extends FilterOutputStream {
    private final MessageDigest digest = sha256();
    private long place;

    PartStream(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        place += length;
    }

    long place() {
        return place;
    }

    /** Returns SHA-256 of the part, 64 hex digits, and begins the next one. */
    String endPart() {
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The platform lacks SHA-256.", e);
        }
    }
}
