package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.checkpoint.SignedCheckpoint;
import nl.samentel.schema.line.FormatException;
import nl.samentel.schema.note.NoteKey;
import nl.samentel.schema.note.VerifiedNote;
import nl.samentel.schema.note.VerifiedSignature;
import nl.samentel.schema.policy.Judgement;
import nl.samentel.schema.policy.KnownLog;
import nl.samentel.schema.signature.SignatureRefusedException;

/** Shows what was cosigned, by whom and when, as the signatures say and not as the hub does. */
final class StatusPrinter {
    private final PrintWriter out;
    private final Phrases phrases;
    private final Registrations registrations;

    StatusPrinter(PrintWriter out, Phrases phrases, Registrations registrations) {
        this.out = out;
        this.phrases = phrases;
        this.registrations = registrations;
    }

    void own(String shard, Optional<History.Line> last) {
        out.println(
                last.isPresent()
                        ? phrases.say(
                                "witness.status.own",
                                shard,
                                phrases.number(last.get().checkpoint().claim().size()),
                                last.get().at())
                        : phrases.say("witness.status.own.none", shard));
    }

    /**
     * Shows who cosigned what is published, and who did not.
     *
     * @throws CommandFailure witness.unsigned if the log did not sign it
     */
    void published(NoteKey log, Optional<byte[]> note) throws CommandFailure {
        if (note.isEmpty()) {
            out.println("  " + phrases.say("witness.status.unpublished"));
            return;
        }
        try {
            SignedCheckpoint checkpoint = SignedCheckpoint.parse(note.get());
            checkpoint.verify(List.of(log));
            List<NoteKey> known = new ArrayList<>(registrations.all());
            known.add(log);
            VerifiedNote verified = checkpoint.verify(known);
            out.println("  "
                    + phrases.say(
                            enough(log, checkpoint) ? "witness.status.published" : "witness.status.few",
                            phrases.number(checkpoint.claim().size())));
            registrations.parties().forEach(party -> party(party, verified));
        } catch (FormatException | SignatureRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "witness.unsigned", log.name());
        }
    }

    private boolean enough(NoteKey log, SignedCheckpoint checkpoint) {
        return registrations.entities().isAttainable()
                && registrations
                                .entities()
                                .policy(List.of(new KnownLog(log, "")))
                                .judge(checkpoint)
                        instanceof Judgement.Published;
    }

    private void party(Party party, VerifiedNote note) {
        List<NoteKey> own = registrations.of(party.code());
        Optional<Instant> newest = note.signatures().stream()
                .filter(signature -> own.contains(signature.key()))
                .map(VerifiedSignature::time)
                .max(Comparator.naturalOrder());
        String state;
        if (own.isEmpty()) {
            state = phrases.say("witness.status.without");
        } else if (newest.isPresent()) {
            state = phrases.say("witness.status.cosigned", newest.get());
        } else {
            state = phrases.say("witness.status.absent");
        }
        out.printf(Locale.ROOT, "    %-8s %-16s %s%n", party.code(), party.legalEntity(), state);
    }

    void refused() {
        if (!registrations.refused().isEmpty()) {
            out.println(phrases.say("witness.status.refused", String.join(", ", registrations.refused())));
        }
    }
}
