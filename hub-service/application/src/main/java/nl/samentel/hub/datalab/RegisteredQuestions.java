package nl.samentel.hub.datalab;

import java.util.Set;
import nl.samentel.hub.access.DatalabId;

/** Tells which questions a datalab can choose from. */
public interface RegisteredQuestions {
    /** Returns their ids, in order. */
    Set<String> in(DatalabId datalab);
}
