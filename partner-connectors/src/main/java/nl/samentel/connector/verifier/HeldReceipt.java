package nl.samentel.connector.verifier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.line.CanonicalBase64;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * A receipt that somebody kept: the text of a note, or the same in base64 as the header of an answer has it.
 *
 * @param file where it was read
 * @param receipt what it promises; empty when its signature does not hold
 */
record HeldReceipt(Path file, Optional<EntryReceipt> receipt) {
    /**
     * Reads a receipt.
     *
     * @throws CommandFailure verify.receipt.unreadable if it is none
     */
    static HeldReceipt read(Path file, NoteKey key) throws CommandFailure {
        try {
            return new HeldReceipt(file, Optional.of(EntryReceipt.verify(note(Files.readAllBytes(file)), key)));
        } catch (SignatureRefusedException e) {
            return new HeldReceipt(file, Optional.empty());
        } catch (IOException | FormatException e) {
            throw new CommandFailure(ExitCode.USAGE, "verify.receipt.unreadable", file);
        }
    }

    private static Note note(byte[] bytes) throws FormatException {
        String text = new String(bytes, StandardCharsets.US_ASCII).strip();
        boolean encoded = !text.isEmpty() && text.indexOf('\n') < 0;
        return Note.parse(encoded ? CanonicalBase64.decode(text) : bytes);
    }
}
