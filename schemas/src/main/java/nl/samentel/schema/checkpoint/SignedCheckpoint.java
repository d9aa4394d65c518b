package nl.samentel.schema.checkpoint;

import java.util.Collection;
import java.util.List;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.note.NoteSignature;
import nl.samentel.schema.note.VerifiedNote;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * A checkpoint with lines below it that claim to be signatures. Nobody may act on it before {@link #verify} returned.
 *
 * @param claim what it says
 * @param note as it was received
 */
public record SignedCheckpoint(Checkpoint claim, Note note) {
    /**
     * Checks that the note says what is claimed.
     *
     * @throws IllegalArgumentException if it does not
     */
    public SignedCheckpoint {
        if (!claim.text().equals(note.text())) {
            throw new IllegalArgumentException("The note is of another checkpoint.");
        }
    }

    /**
     * Reads a signed checkpoint.
     *
     * @throws FormatException if it is none
     */
    public static SignedCheckpoint parse(byte[] bytes) throws FormatException {
        Note note = Note.parse(bytes);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note);
    }

    /** Signs a checkpoint; whether the log may say so is decided before. */
    public static SignedCheckpoint sign(Checkpoint checkpoint, LogSigner log) {
        String text = checkpoint.text();
        return new SignedCheckpoint(checkpoint, new Note(text, List.of(log.sign(text))));
    }

    /** Returns the checkpoint with more signatures. */
    public SignedCheckpoint with(Collection<NoteSignature> more) {
        return new SignedCheckpoint(claim, note.with(more));
    }

    /**
     * Verifies every signature that claims to be made with a known key; other signatures are ignored.
     *
     * @return the signatures, at least one
     * @throws SignatureRefusedException if one of them does not hold, or there is none
     */
    public VerifiedNote verify(Collection<NoteKey> known) throws SignatureRefusedException {
        return note.verify(known);
    }

    /** Returns the note as it is sent. */
    public byte[] bytes() {
        return note.bytes();
    }
}
