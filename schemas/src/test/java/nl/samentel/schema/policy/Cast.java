package nl.samentel.schema.policy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import nl.samentel.schema.checkpoint.Checkpoint;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.note.Cosigner;
import nl.samentel.schema.note.KeyName;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.NoteSignature;
import nl.samentel.schema.signature.TestSigner;

/** A fictional log with fictional witnesses, the same ones in each run. */
public final class Cast {
    /** Origin of the log. */
    public static final String ORIGIN = "hub.example.nl/audit";

    /** Noon of a day. */
    public static final Clock NOON = Clock.fixed(Instant.parse("2026-11-30T12:00:00Z"), ZoneOffset.UTC);

    /** The log. */
    public static final LogSigner LOG = new LogSigner(new KeyName(ORIGIN), TestSigner.ofSeed(100));

    private Cast() {}

    /** Returns a witness by number. */
    public static Cosigner witness(int number) {
        return new Cosigner(new KeyName("partner" + number + ".example.nl/w"), TestSigner.ofSeed(number), NOON);
    }

    /** Returns a witness as a policy names it. */
    public static Member.Witness member(int number) {
        return new Member.Witness(MemberName.of("W" + number), witness(number).key(), "");
    }

    /** Returns the log as a policy names it. */
    public static KnownLog knownLog() {
        return new KnownLog(LOG.key(), "");
    }

    /** Returns a checkpoint that the log signed and witnesses cosigned. */
    public static SignedCheckpoint cosigned(Checkpoint checkpoint, int... witnesses) {
        List<NoteSignature> cosignatures = Arrays.stream(witnesses)
                .mapToObj(number -> witness(number).sign(checkpoint.text()))
                .toList();
        return SignedCheckpoint.sign(checkpoint, LOG).with(cosignatures);
    }
}
