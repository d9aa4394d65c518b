package nl.samentel.connector.mapping;

import java.util.List;

/** Says what is wrong with a mapping file; every error at once, each with its line. */
public final class MappingException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> errors;

    /** Wraps the errors. */
    public MappingException(String mapping, List<String> errors) {
        super("The mapping " + mapping + " cannot be used:\n  " + String.join("\n  ", errors));
        this.errors = List.copyOf(errors);
    }

    /** Returns one sentence per error, each starting with its line. */
    public List<String> errors() {
        return errors;
    }
}
