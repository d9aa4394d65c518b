package nl.samentel.connector.judgement;

import java.util.List;
import java.util.Locale;
import nl.samentel.connector.settings.Phrases;

/** Says why linking cannot be judged; names a place and a rule, never a value. */
final class JudgeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<String> details;

    /**
     * Creates the exception.
     *
     * @param key sentence, without {@code judge.}
     * @param details what fills it
     */
    JudgeException(String key, String... details) {
        super(Phrases.of(Locale.ENGLISH).say("judge." + key, (Object[]) details));
        this.key = "judge." + key;
        this.details = List.of(details);
    }

    String sentence(Phrases phrases) {
        return phrases.say(key, details.toArray());
    }
}
