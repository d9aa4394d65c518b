package nl.samentel.hub.counting;

import java.io.IOException;

/** Is given the fact table of each question, one after the other; whoever keeps none of them needs room for one. */
public interface TableReader {
    /**
     * Takes the table of a question.
     *
     * @throws FactBuildException if nothing may be made of it
     * @throws IOException if it cannot be written
     */
    void read(Question question, FactTable table) throws FactBuildException, IOException;
}
