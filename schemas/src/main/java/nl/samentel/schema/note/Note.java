package nl.samentel.schema.note;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.LineReader;
import nl.samentel.schema.line.Utf8;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * A text with lines below it that claim to be signatures. Nobody may act on the text before {@link #verify} returned.
 *
 * @param text ends in a newline and has no other control characters
 * @param signatures 1 to {@link #MOST_SIGNATURES}
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** Longest note, in bytes. */
    public static final int LONGEST = 1 << 20;

    /** Most signatures of a note. */
    public static final int MOST_SIGNATURES = 100;

    /**
     * Checks the text.
     *
     * @throws IllegalArgumentException if it does not end in a newline, has another control character below U+0020, is no
     *     text of Unicode, or there is no signature or too many
     */
    public Note {
        if (!text.endsWith("\n") || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("The text of a note ends in a newline.");
        }
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new IllegalArgumentException("A note has no control characters but newlines.");
        }
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("A note has 1 to " + MOST_SIGNATURES + " signatures.");
        }
        signatures = List.copyOf(signatures);
    }

    /**
     * Reads a signed note.
     *
     * @throws FormatException if it is no note, has no line that claims to be a signature, or is too long
     */
    public static Note parse(byte[] bytes) throws FormatException {
        if (bytes.length > LONGEST) {
            throw new FormatException("The note is longer than " + LONGEST + " bytes.");
        }
        String all = Utf8.decode(bytes);
        int cut = all.lastIndexOf("\n\n");
        if (cut < 0) {
            throw new FormatException("The note has no empty line before its signatures.");
        }
        List<NoteSignature> signatures = parseSignatures(all.substring(cut + 2));
        try {
            return new Note(all.substring(0, cut + 1), signatures);
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is no note: " + e.getMessage());
        }
    }

    /**
     * Reads lines that claim to be signatures, as a witness answers them.
     *
     * @throws FormatException if there is none, or something else
     */
    public static List<NoteSignature> parseSignatures(String lines) throws FormatException {
        LineReader reader = new LineReader(lines);
        List<NoteSignature> signatures = new ArrayList<>();
        do {
            signatures.add(NoteSignature.parse(reader.next()));
        } while (!reader.atEnd() && signatures.size() <= MOST_SIGNATURES);
        return signatures;
    }

    /** Returns the note with more signatures. */
    public Note with(Collection<NoteSignature> more) {
        return new Note(
                text,
                Stream.concat(signatures.stream(), more.stream()).distinct().toList());
    }

    /**
     * Verifies every signature that claims to be made with a known key; other signatures are ignored.
     *
     * @param known keys
     * @return the note with those signatures, at least one
     * @throws SignatureRefusedException if one of them does not hold, or there is none
     */
    public VerifiedNote verify(Collection<NoteKey> known) throws SignatureRefusedException {
        List<VerifiedSignature> verified = new ArrayList<>();
        for (NoteSignature signature : signatures) {
            for (NoteKey key : known) {
                if (key.isNamedBy(signature)) {
                    verified.add(key.verify(text, signature));
                }
            }
        }
        if (verified.isEmpty()) {
            throw new SignatureRefusedException("No known key signed the note.");
        }
        return new VerifiedNote(text, verified);
    }

    /** Returns the note as it is sent. */
    public byte[] bytes() {
        String lines = signatures.stream().map(s -> s.line() + "\n").collect(Collectors.joining());
        return (text + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }
}
