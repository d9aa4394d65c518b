package nl.samentel.hub.necessity;

import java.util.Set;
import nl.samentel.hub.access.DatalabId;

/** Tells which questions stand in an agreement, signed or waiting for signatures. Their assessment stays as it is. */
public interface BoundQuestions {
    /** Returns the ids of the questions. */
    Set<String> of(DatalabId datalab);
}
