package nl.samentel.hub.necessity.rest;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import nl.samentel.hub.necessity.Assessment;
import nl.samentel.hub.necessity.AssessmentVersion;
import nl.samentel.hub.necessity.FieldJudgement;

/**
 * A version of the assessment of a question.
 *
 * @param question id of the question
 * @param version its number
 * @param at time
 * @param digest SHA-256 of the document
 * @param decision what was decided
 * @param decidedBy who decided it
 * @param reason why
 * @param rows what was found per partner and field
 * @param document canonical JSON (RFC 8785) that is digested
 */
record AssessmentAnswer(
        String question,
        int version,
        Instant at,
        String digest,
        String decision,
        String decidedBy,
        String reason,
        List<Row> rows,
        String document) {
    /** A field of a partner. */
    record Row(String partner, String field, boolean possible, boolean necessary, String lessIntrusive) {
        static Row of(FieldJudgement row) {
            return new Row(row.partner(), row.field(), row.possible(), row.necessary(), row.lessIntrusive());
        }
    }

    static AssessmentAnswer of(AssessmentVersion version) {
        Assessment assessment = version.assessment();
        return new AssessmentAnswer(
                assessment.question(),
                assessment.version(),
                version.at(),
                version.document().digest().hex(),
                assessment.decision().name(),
                assessment.decidedBy(),
                assessment.reason(),
                assessment.rows().stream().map(Row::of).toList(),
                new String(version.document().bytes(), StandardCharsets.UTF_8));
    }
}
