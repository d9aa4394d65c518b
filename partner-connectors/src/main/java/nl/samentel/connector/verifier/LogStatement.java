package nl.samentel.connector.verifier;

import java.time.Instant;
import java.util.List;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.document.DocumentFormat;
import nl.samentel.schema.document.DocumentRules;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.signature.SigningInput;

/**
 * Says that a log was unchanged from one size to another, as somebody checked.
 *
 * @param format always {@link #FORMAT}
 * @param version of the format, 1
 * @param origin of the log
 * @param fromSize size from which it only grew, 0 for its beginning
 * @param fromRoot root of that size, in base64
 * @param toSize size up to which it was checked
 * @param toRoot root of that size, in base64
 * @param checked which checks hold, in alphabetical order
 * @param hidden number of entries of which only the hash was seen
 * @param policy digest of the policy
 * @param at when it was checked
 * @param program with which it was checked
 * @param datalab whose partner says so
 * @param partner who says so
 */
record LogStatement(
        String format,
        int version,
        String origin,
        long fromSize,
        String fromRoot,
        long toSize,
        String toRoot,
        List<String> checked,
        long hidden,
        Digest policy,
        Instant at,
        String program,
        String datalab,
        String partner) {
    static final String FORMAT = "samentel-log-statement";

    private static final DocumentFormat<LogStatement> DOCUMENTS = DocumentFormat.of(LogStatement.class, "statement");

    LogStatement {
        DocumentRules.require(format.equals(FORMAT) && version == 1, "format", "is " + FORMAT + " of version 1");
        DocumentRules.text("origin", origin, 500);
        DocumentRules.require(fromSize >= 0 && toSize >= fromSize, "toSize", "is not smaller than fromSize");
        DocumentRules.require(isHash(fromRoot) && isHash(toRoot), "root", "is base64 of 32 bytes");
        DocumentRules.require(hidden >= 0 && hidden <= toSize, "hidden", "is at most the size");
        DocumentRules.text("program", program, 100);
        checked = DocumentRules.ordered("checked", checked);
    }

    private static boolean isHash(String base64) {
        try {
            Hash.ofBase64(base64);
            return true;
        } catch (FormatException e) {
            return false;
        }
    }

    /** Writes it. */
    byte[] bytes() {
        return DOCUMENTS.write(this);
    }

    /**
     * Reads a statement.
     *
     * @throws DocumentException if it is none
     */
    static LogStatement read(byte[] bytes) throws DocumentException {
        return DOCUMENTS.read(bytes);
    }

    /** Returns what is signed. */
    SigningInput signingInput() {
        return new SigningInput("log-statement", Digest.of(bytes()));
    }
}
