package nl.samentel.schema.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.line.Decimal;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.LineReader;
import nl.samentel.schema.line.Utf8;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.merkle.InclusionProof;
import nl.samentel.schema.merkle.ProofRefusedException;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.policy.Judgement;
import nl.samentel.schema.policy.Policy;

/**
 * A proof that somebody can check without asking the log. Shows nothing until {@link #judge} said so.
 *
 * @param extra data in base64 that nothing vouches for, or empty
 * @param index place of the entry, from 0
 * @param path hashes from the sibling of the entry up to the child of the root
 * @param checkpoint of the tree
 */
public record LogProof(String extra, long index, List<Hash> path, SignedCheckpoint checkpoint) {
    /** Longest proof, in bytes. */
    public static final int LONGEST = 2 * Note.LONGEST;

    private static final String FIRST = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the index is negative, the path longer than any tree's, or the extra data are no
     *     base64
     */
    public LogProof {
        if (index < 0 || path.size() > LONGEST_PATH) {
            throw new IllegalArgumentException("An index is 0 or more, and a path has at most 63 hashes.");
        }
        try {
            CanonicalBase64.decode(extra);
        } catch (FormatException e) {
            throw new IllegalArgumentException("Extra data are base64.", e);
        }
        path = List.copyOf(path);
    }

    /** Returns the proof without extra data. */
    public static LogProof of(InclusionProof proof, SignedCheckpoint checkpoint) {
        return new LogProof("", proof.index(), proof.path(), checkpoint);
    }

    /**
     * Reads a proof.
     *
     * @throws FormatException if it is none
     */
    public static LogProof parse(byte[] bytes) throws FormatException {
        if (bytes.length > LONGEST) {
            throw new FormatException("The proof is longer than " + LONGEST + " bytes.");
        }
        LineReader lines = new LineReader(Utf8.decode(bytes));
        if (!lines.next().equals(FIRST)) {
            throw new FormatException("The first line is not " + FIRST + ".");
        }
        String extra = lines.startsWith("extra ") ? extra(lines.value("extra")) : "";
        long index = Decimal.parse(lines.value("index"));
        List<Hash> path = new ArrayList<>();
        for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
            if (path.size() == LONGEST_PATH) {
                throw new FormatException("The path has more than " + LONGEST_PATH + " hashes.");
            }
            path.add(Hash.ofBase64(line));
        }
        byte[] checkpoint = lines.rest().getBytes(StandardCharsets.UTF_8);
        return new LogProof(extra, index, path, SignedCheckpoint.parse(checkpoint));
    }

    private static String extra(String base64) throws FormatException {
        if (CanonicalBase64.decode(base64).length == 0) {
            throw new FormatException("A line for extra data has some.");
        }
        return base64;
    }

    /** Returns the proof as a file. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(FIRST).append('\n');
        if (!extra.isEmpty()) {
            text.append("extra ").append(extra).append('\n');
        }
        text.append("index ").append(index).append('\n');
        path.forEach(hash -> text.append(hash.base64()).append('\n'));
        text.append('\n').append(new String(checkpoint.bytes(), StandardCharsets.UTF_8));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Judges whether an entry stands at {@link #index} of a log that the policy believes.
     *
     * @param leaf what the tree says of the entry
     */
    public Judgement judge(Policy policy, Hash leaf) {
        Judgement judgement = policy.judge(checkpoint);
        if (judgement instanceof Judgement.Refused) {
            return judgement;
        }
        try {
            new InclusionProof(index, checkpoint.claim().size(), path)
                    .verify(leaf, checkpoint.claim().root());
            return judgement;
        } catch (ProofRefusedException e) {
            return new Judgement.Refused("The entry is not shown to stand in the log: " + e.getMessage());
        }
    }
}
