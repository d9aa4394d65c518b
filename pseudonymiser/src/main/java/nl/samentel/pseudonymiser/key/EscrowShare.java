package nl.samentel.pseudonymiser.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One officer's share of an epoch master. Fewer shares than the threshold say nothing about the master. Written as a line
 * that can be printed and typed over: a checksum finds typing errors. Never printed by {@link #toString()}.
 */
public final class EscrowShare {
    private static final Pattern LINE = Pattern.compile(
            "samentel-escrow-1 ([0-9a-f]{8}) (\\d{1,3})/(\\d{1,3}) ((?:[0-9a-f]{4} ?){16}) ([0-9a-f]{8})");
    private static final int CHECKSUM = 4;

    private final String set;
    private final int number;
    private final int threshold;
    private final byte[] bytes;

    EscrowShare(String set, int number, int threshold, byte[] bytes) {
        this.set = set;
        this.number = number;
        this.threshold = threshold;
        this.bytes = bytes;
    }

    /**
     * Reads a share from a file that only its owner can read; other lines than the share's are left alone.
     *
     * @throws KeystoreException if others can reach the file, it holds no share, or a digit was typed wrongly
     */
    public static EscrowShare read(Path file) throws KeystoreException {
        OwnerOnly.check(file);
        String text;
        try {
            text = Files.readString(file);
        } catch (java.io.IOException e) {
            throw new KeystoreException("The file " + file + " cannot be read; check the path and who owns it.", e);
        }
        Matcher line = LINE.matcher(text.toLowerCase(Locale.ROOT));
        if (!line.find()) {
            throw new KeystoreException("The file " + file + " holds no share; it begins with samentel-escrow-1.");
        }
        EscrowShare share = new EscrowShare(
                line.group(1),
                Integer.parseInt(line.group(2)),
                Integer.parseInt(line.group(3)),
                HexFormat.of().parseHex(line.group(4).replace(" ", "")));
        if (!share.checksum().equals(line.group(5))) {
            throw new KeystoreException(
                    "The share in " + file + " has a digit that is wrong; compare it with the paper.");
        }
        return share;
    }

    /**
     * Writes the share to a new file that only its owner can read.
     *
     * @param preface lines for people above it
     * @throws KeystoreException if the file is there already or cannot be written
     */
    public void write(Path file, String preface) throws KeystoreException {
        String digits = HexFormat.of().formatHex(bytes).replaceAll("(.{4})(?!$)", "$1 ");
        String line =
                "samentel-escrow-1 " + set + " " + number + "/" + threshold + " " + digits + " " + checksum() + "\n";
        OwnerOnly.create(file, (preface + "\n" + line).getBytes(StandardCharsets.UTF_8));
    }

    private String checksum() {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((set + " " + number + "/" + threshold + " ").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(sha256.digest(bytes), CHECKSUM));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256.", e);
        }
    }

    String set() {
        return set;
    }

    int number() {
        return number;
    }

    int threshold() {
        return threshold;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "EscrowShare[redacted]";
    }
}
