package nl.samentel.hub.question;

import java.util.Set;
import nl.samentel.hub.access.DatalabId;

/** Knows of which questions exact tables are released, or wait for it. */
@FunctionalInterface
public interface ReleasedQuestions {
    /** Returns their ids. */
    Set<String> in(DatalabId datalab);
}
