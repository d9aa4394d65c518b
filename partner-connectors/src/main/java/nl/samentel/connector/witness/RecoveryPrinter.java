package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.util.Locale;
import nl.samentel.connector.recovery.Consent;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.recovery.Signatory;
import nl.samentel.connector.settings.Phrases;

/** Shows a declared recovery: why, when, where the log stood, what is lost, and who agreed. */
final class RecoveryPrinter {
    private final PrintWriter out;
    private final Phrases phrases;

    RecoveryPrinter(PrintWriter out, Phrases phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    void print(Declaration declaration, DeclaredLoss.Seen seen, Consent consent) {
        long size = declaration.end().size();
        out.println(phrases.say(
                "witness.recovery.title", seen.shard(), declaration.offer().shard(), declaration.at()));
        indented("witness.recovery.reason", declaration.reason());
        indented("witness.recovery.end", phrases.number(size), seen.shard());
        if (seen.cosigned() > size) {
            indented(
                    "witness.recovery.lost",
                    phrases.number(size),
                    phrases.number(seen.cosigned() - 1),
                    phrases.number(seen.common()));
        } else {
            indented("witness.recovery.nothing-lost", phrases.number(seen.cosigned()));
        }
        indented("witness.recovery.consent", consent.organisations().size(), consent.all(), consent.needed());
        consent.signatories().forEach(party -> party(party, consent));
    }

    private void party(Signatory party, Consent consent) {
        String state = phrases.say(
                consent.partners().contains(party.partner()) ? "witness.recovery.agreed" : "witness.recovery.not-yet");
        out.println(String.format(Locale.ROOT, "    %-8s %-16s %s", party.partner(), party.organisation(), state));
    }

    private void indented(String key, Object... details) {
        out.println("  " + phrases.say(key, details));
    }
}
