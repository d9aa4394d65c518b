package nl.samentel.hub.necessity;

import java.util.List;
import nl.samentel.hub.access.DatalabId;

/** Keeps assessments. Nothing in it is ever changed or removed. */
public interface NecessityStore {
    /**
     * Returns all versions of all assessments of a datalab: by question, and of each question the newest first.
     *
     * @throws nl.samentel.hub.problem.ProblemException necessity-altered if a stored document is not what was stored
     */
    List<AssessmentVersion> versions(DatalabId datalab);

    /** Adds a version. */
    void add(AssessmentDocument document);
}
