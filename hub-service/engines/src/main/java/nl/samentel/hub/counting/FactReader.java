package nl.samentel.hub.counting;

/** Is given the fact rows of each question while a snapshot is built. */
public interface FactReader {
    /** Wants none. */
    FactReader NONE = (question, entries) -> {};

    /**
     * Takes the rows of a question.
     *
     * @throws FactBuildException if nothing may be made of them
     */
    void read(Question question, FactEntries entries) throws FactBuildException;
}
