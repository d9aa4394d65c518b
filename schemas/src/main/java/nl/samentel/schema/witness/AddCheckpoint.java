package nl.samentel.schema.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.Decimal;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.LineReader;
import nl.samentel.schema.line.Utf8;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.note.Note;

/**
 * Asks a witness to cosign: the body of {@code add-checkpoint}.
 *
 * @param old size that the witness is believed to have cosigned last, or 0
 * @param proof that the log grew from it: at most {@link #LONGEST_PROOF} hashes
 * @param checkpoint to cosign
 */
public record AddCheckpoint(long old, List<Hash> proof, SignedCheckpoint checkpoint) {
    /** Most hashes of a proof. */
    public static final int LONGEST_PROOF = 63;

    /** Longest body, in bytes. */
    public static final int LONGEST = Note.LONGEST + (1 << 12);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException if the old size is negative or the proof too long
     */
    public AddCheckpoint {
        if (old < 0 || proof.size() > LONGEST_PROOF) {
            throw new IllegalArgumentException("A log has 0 entries or more, and a proof at most 63 hashes.");
        }
        proof = List.copyOf(proof);
    }

    /**
     * Reads a body.
     *
     * @throws FormatException if it is none
     */
    public static AddCheckpoint parse(byte[] body) throws FormatException {
        if (body.length > LONGEST) {
            throw new FormatException("The body is longer than " + LONGEST + " bytes.");
        }
        LineReader lines = new LineReader(Utf8.decode(body));
        long old = Decimal.parse(lines.value("old"));
        List<Hash> proof = new ArrayList<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            if (proof.size() == LONGEST_PROOF) {
                throw new FormatException("The proof has more than " + LONGEST_PROOF + " hashes.");
            }
            proof.add(Hash.ofBase64(line));
        }
        byte[] checkpoint = lines.rest().getBytes(StandardCharsets.UTF_8);
        return new AddCheckpoint(old, proof, SignedCheckpoint.parse(checkpoint));
    }

    /** Returns the body. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder("old ").append(old).append('\n');
        proof.forEach(hash -> text.append(hash.base64()).append('\n'));
        text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
