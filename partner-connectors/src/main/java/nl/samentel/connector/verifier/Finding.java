package nl.samentel.connector.verifier;

import java.util.List;
import java.util.Locale;
import nl.samentel.connector.settings.Phrases;

/**
 * What became of a check, with a sentence of the message bundle that says what it means and what to do.
 *
 * @param check which one
 * @param verdict what became of it
 * @param key key of the sentence
 * @param details fill the places of the sentence: numbers, names of logs, never a part of an entry
 */
record Finding(Check check, Verdict verdict, String key, List<String> details) {
    Finding {
        details = List.copyOf(details);
    }

    static Finding pass(Check check, String key, Object... details) {
        return of(check, Verdict.PASS, key, details);
    }

    static Finding fail(Check check, String key, Object... details) {
        return of(check, Verdict.FAIL, key, details);
    }

    static Finding lost(Check check, String key, Object... details) {
        return of(check, Verdict.LOST, key, details);
    }

    static Finding skipped(Check check, String key, Object... details) {
        return of(check, Verdict.SKIPPED, key, details);
    }

    static Finding undecided(Check check, String key, Object... details) {
        return of(check, Verdict.UNDECIDED, key, details);
    }

    private static Finding of(Check check, Verdict verdict, String key, Object... details) {
        return new Finding(
                check,
                verdict,
                key,
                List.of(details).stream().map(String::valueOf).toList());
    }

    /** Returns the line to print. */
    String line(Phrases phrases) {
        return String.format(
                Locale.ROOT,
                "%-14s %-20s %s",
                phrases.say("verify.verdict." + verdict.name().toLowerCase(Locale.ROOT)),
                phrases.say("verify.check." + check.word()),
                phrases.say(key, details.toArray()));
    }
}
