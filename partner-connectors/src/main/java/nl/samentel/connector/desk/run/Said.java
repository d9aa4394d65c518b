package nl.samentel.connector.desk.run;

import java.util.List;
import nl.samentel.connector.settings.Phrases;

/**
 * A sentence of the messages with its details, so that a page says it in the language of whoever looks.
 *
 * @param key key of the sentence
 * @param details fill its places
 */
public record Said(String key, List<Object> details) {
    /** Copies the details. */
    public Said {
        details = List.copyOf(details);
    }

    static Said of(String key, Object... details) {
        return new Said(key, List.of(details));
    }

    /** Returns the sentence. */
    public String in(Phrases phrases) {
        return phrases.say(key, details.toArray());
    }
}
