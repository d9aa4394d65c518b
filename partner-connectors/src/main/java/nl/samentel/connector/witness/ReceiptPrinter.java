package nl.samentel.connector.witness;

import java.io.PrintWriter;
import nl.samentel.connector.receipt.Fate;
import nl.samentel.connector.receipt.HeldReceipt;
import nl.samentel.connector.receipt.Tally;
import nl.samentel.connector.recovery.Declaration;
import nl.samentel.connector.settings.Phrases;

/** Says what became of receipts. Names files, lines and times, and nothing of an entry. */
final class ReceiptPrinter {
    private final PrintWriter out;
    private final Phrases phrases;

    ReceiptPrinter(PrintWriter out, Phrases phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    /** Says what a round found, when it found something. */
    void told(int found, int waiting) {
        if (found > 0) {
            out.println(phrases.say("witness.receipts.found", phrases.number(found), phrases.number(waiting)));
            out.flush();
        }
    }

    void lost(HeldReceipt receipt, Declaration declaration) {
        out.println(phrases.say(
                "witness.receipts.lost",
                receipt.place(),
                receipt.promise().due(),
                declaration.end().origin(),
                phrases.number(declaration.end().size())));
        out.flush();
    }

    /** Counts all receipts of a home. */
    void status(Tally tally) {
        out.println(phrases.say(
                "witness.receipts.status",
                phrases.number(tally.kept()),
                phrases.number(tally.of(Fate.PROVEN)),
                phrases.number(tally.waiting()),
                phrases.number(tally.of(Fate.LOST))));
        if (tally.of(Fate.BROKEN) > 0) {
            out.println("  " + phrases.say("witness.receipts.broken", phrases.number(tally.of(Fate.BROKEN))));
        }
        if (tally.of(Fate.REFUSED) > 0) {
            out.println("  " + phrases.say("witness.receipts.refused", phrases.number(tally.of(Fate.REFUSED))));
        }
    }
}
