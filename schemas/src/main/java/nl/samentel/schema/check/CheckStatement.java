package nl.samentel.schema.check;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.line.Decimal;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.line.LineReader;
import nl.samentel.schema.merkle.Hash;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.KeyType;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.signature.MessageSigner;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.VerifyingKey;

/**
 * Says that a log computed everything it stores anew, and that it only grew from one state to another. It is signed as a note, with the key of
 * the log under the name {@code ORIGIN/check}; its second line is no number, so that nobody can show it as a checkpoint.
 *
 * @param from state from which it only grew; of size 0 for its beginning
 * @param to state up to which everything was computed
 * @param checked which rules hold, in alphabetical order
 * @param at when it was done
 * @param program with which it was done
 */
public record CheckStatement(Checkpoint from, Checkpoint to, List<String> checked, Instant at, String program) {
    private static final String FORMAT = "samentel-log-check 1";
    private static final String NAME = "/check";

    /**
     * Checks the shape.
     *
     * @throws IllegalArgumentException if the states are of two logs, the log shrank, or a text has more than one line
     */
    public CheckStatement {
        if (!from.origin().equals(to.origin()) || from.size() > to.size()) {
            throw new IllegalArgumentException("A statement is about one log that did not shrink.");
        }
        checked = List.copyOf(checked);
        if (!isLine(program) || checked.isEmpty() || !checked.stream().allMatch(c -> c.matches("[A-Z]{1,40}"))) {
            throw new IllegalArgumentException("A statement names a program and the rules that hold.");
        }
    }

    private static boolean isLine(String text) {
        return !text.isEmpty() && text.chars().noneMatch(c -> c < ' ');
    }

    /** Signs it. */
    public Note sign(MessageSigner log) {
        LogSigner signer = new LogSigner(name(to.origin()), log);
        return new Note(text(), List.of(signer.sign(text())));
    }

    private static KeyName name(String origin) {
        return new KeyName(origin + NAME);
    }

    private String text() {
        return name(to.origin()).text() + "\n" + FORMAT + "\n"
                + "from " + from.size() + " " + from.root().base64() + "\n"
                + "to " + to.size() + " " + to.root().base64() + "\n"
                + "checked " + String.join(" ", checked) + "\n"
                + "at " + at + "\n"
                + "program " + program + "\n";
    }

    /**
     * Reads a statement about a log and verifies that its key signed it.
     *
     * @param origin name of the log
     * @param key with which it signs its checkpoints
     * @throws FormatException if it is no statement about this log
     * @throws SignatureRefusedException if the key did not sign it
     */
    public static CheckStatement verify(byte[] bytes, String origin, VerifyingKey key)
            throws FormatException, SignatureRefusedException {
        if (bytes.length > Note.LONGEST) {
            throw new FormatException("The statement is longer than any.");
        }
        Note note = Note.parse(bytes);
        CheckStatement statement = read(note.text(), origin);
        note.verify(List.of(new NoteKey(name(origin), KeyType.ED25519, key)));
        return statement;
    }

    private static CheckStatement read(String text, String origin) throws FormatException {
        LineReader lines = new LineReader(text);
        if (!lines.next().equals(name(origin).text()) || !lines.next().equals(FORMAT)) {
            throw new FormatException("This is no statement about this log.");
        }
        Checkpoint from = state(origin, lines.value("from"));
        Checkpoint to = state(origin, lines.value("to"));
        List<String> checked = new ArrayList<>(List.of(lines.value("checked").split(" ", -1)));
        Instant at = time(lines.value("at"));
        String program = lines.value("program");
        if (!lines.atEnd()) {
            throw new FormatException("The statement has a line too many.");
        }
        try {
            return new CheckStatement(from, to, checked, at, program);
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is no statement: " + e.getMessage());
        }
    }

    private static Checkpoint state(String origin, String text) throws FormatException {
        String[] parts = text.split(" ", -1);
        if (parts.length != 2) {
            throw new FormatException("A state is a size and a root.");
        }
        try {
            return Checkpoint.of(origin, Decimal.parse(parts[0]), Hash.ofBase64(parts[1]));
        } catch (IllegalArgumentException e) {
            throw new FormatException("This is no state of a log: " + e.getMessage());
        }
    }

    private static Instant time(String text) throws FormatException {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new FormatException("This is no time.");
        }
    }
}
