package nl.samentel.connector.settings;

/** The person in front of the program, if there is one. */
public interface Terminal {
    /** Tells something that is no result, and that scripts need not read. */
    void tell(String line);

    /** Tells whether somebody can answer. */
    boolean interactive();

    /**
     * Asks a question that is answered by a line; empty at the end of input.
     *
     * @param question what is shown, ending in a space
     */
    String ask(String question);

    /**
     * Asks for a secret, which is not shown while it is typed; empty at the end of input.
     *
     * @param question what is shown, ending in a space
     */
    char[] askSecret(String question);
}
