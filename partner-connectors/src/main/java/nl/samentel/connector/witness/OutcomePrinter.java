package nl.samentel.connector.witness;

import java.io.PrintWriter;
import nl.samentel.connector.settings.Phrases;

/** Says of each shard what became of it in a round. */
final class OutcomePrinter {
    private final PrintWriter out;
    private final Phrases phrases;

    OutcomePrinter(PrintWriter out, Phrases phrases) {
        this.out = out;
        this.phrases = phrases;
    }

    void tell(ShardOutcome outcome) {
        if (outcome instanceof ShardOutcome.Ended ended) {
            ended(ended);
        } else if (outcome instanceof ShardOutcome.Continued continued) {
            continued(continued);
        }
        out.flush();
    }

    private void continued(ShardOutcome.Continued outcome) {
        String key = outcome.standing() ? "witness.standing" : "witness.cosigned";
        out.println(phrases.say(
                key,
                outcome.shard(),
                phrases.number(outcome.size()),
                phrases.number(outcome.size() - outcome.before())));
        outcome.refusal().ifPresent(refusal -> {
            out.println(phrases.say("witness.refused"));
            refusal.lines(phrases).forEach(line -> out.println("  " + line));
        });
    }

    private void ended(ShardOutcome.Ended outcome) {
        Ending ending = outcome.ending();
        out.println(phrases.say(
                "witness.ended",
                outcome.shard(),
                phrases.number(ending.size()),
                phrases.number(ending.lastLost()),
                phrases.number(ending.common()),
                outcome.file()));
    }
}
