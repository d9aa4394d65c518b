package nl.samentel.hub.catalogue;

import java.util.Set;
import nl.samentel.hub.access.DatalabId;

/**
 * Tells which questions stand in an agreement, signed or waiting for signatures. Their definition and assessment stay as
 * they are.
 */
public interface BoundQuestions {
    /** Returns the ids of the questions. */
    Set<String> of(DatalabId datalab);
}
