package nl.samentel.hub.necessity.store;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.necessity.Assessment;
import nl.samentel.hub.necessity.AssessmentDocument;
import nl.samentel.hub.necessity.AssessmentVersion;
import nl.samentel.hub.necessity.NecessityStore;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.DocumentException;

/** Keeps assessments in the database. */
@Singleton
class DatabaseNecessityStore implements NecessityStore {
    private final AssessmentRows rows;
    private final Clock clock;

    DatabaseNecessityStore(AssessmentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public List<AssessmentVersion> versions(DatalabId datalab) {
        return rows.list("datalab = ?1 order by question, version desc", datalab.code()).stream()
                .map(DatabaseNecessityStore::version)
                .toList();
    }

    /** The digest in the row is a second copy: who changes the document alone is noticed. */
    private static AssessmentVersion version(AssessmentEntity row) {
        try {
            AssessmentDocument document = AssessmentDocument.read(row.document);
            Assessment assessment = document.assessment();
            if (document.digest().hex().equals(row.digest)
                    && assessment.datalab().equals(row.datalab)
                    && assessment.question().equals(row.question)
                    && assessment.version() == row.version) {
                return new AssessmentVersion(document, row.assessedAt);
            }
        } catch (DocumentException e) {
            throw new ProblemException(ProblemCode.NECESSITY_ALTERED, "A stored assessment does not read.", e);
        }
        throw new ProblemException(ProblemCode.NECESSITY_ALTERED, "A stored assessment is not what was stored.");
    }

    @Override
    public void add(AssessmentDocument document) {
        AssessmentEntity row = new AssessmentEntity();
        row.datalab = document.assessment().datalab();
        row.question = document.assessment().question();
        row.version = document.assessment().version();
        row.digest = document.digest().hex();
        row.document = document.bytes();
        row.assessedAt = clock.instant();
        rows.persistAndFlush(row);
    }
}
