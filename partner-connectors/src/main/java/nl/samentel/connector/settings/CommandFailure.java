package nl.samentel.connector.settings;

import java.util.List;

/**
 * Says why a command stops, as a sentence of the message bundle with its details, and with which exit code. Details name
 * files, settings and fields; never a value from the data, a key, a tag or a token.
 */
public class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final ExitCode exit;
    private final String key;
    private final transient List<String> details;

    /**
     * Creates a failure.
     *
     * @param exit how the program ends
     * @param key key of the sentence in the message bundle
     * @param details fill the places of the sentence
     */
    public CommandFailure(ExitCode exit, String key, Object... details) {
        super(key);
        this.exit = exit;
        this.key = key;
        this.details = List.of(details).stream().map(String::valueOf).toList();
    }

    /** Returns how the program ends. */
    public ExitCode exit() {
        return exit;
    }

    /** Returns the key of the sentence. */
    public String key() {
        return key;
    }

    /** Returns what fills the places of the sentence. */
    public List<String> details() {
        return details;
    }

    /** Returns the lines to show, without a name of a class or a stack trace. */
    public List<String> lines(Phrases phrases) {
        return List.of(phrases.say(key, details.toArray()));
    }
}
