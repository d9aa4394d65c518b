package nl.samentel.hub.necessity;

import java.time.Instant;

/**
 * An assessment as it was kept. Who sent it stands in the log.
 *
 * @param document the assessment
 * @param at time
 */
public record AssessmentVersion(AssessmentDocument document, Instant at) {
    /** Returns what it says. */
    public Assessment assessment() {
        return document.assessment();
    }
}
