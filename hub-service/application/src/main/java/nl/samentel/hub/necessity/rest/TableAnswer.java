package nl.samentel.hub.necessity.rest;

import java.time.Instant;
import java.util.List;
import nl.samentel.hub.necessity.AssessmentVersion;
import nl.samentel.hub.necessity.NecessityTable;

/**
 * The necessity table as it holds now.
 *
 * @param digest SHA-256 over the newest assessments, as the records of the gates keep it
 * @param questions what holds per question
 */
record TableAnswer(String digest, List<Question> questions) {
    /**
     * A question.
     *
     * @param newest assessment that holds
     * @param versions all versions, newest first
     */
    record Question(AssessmentAnswer newest, List<Version> versions) {}

    /** A version; its content is at {@code /necessity/QUESTION}. */
    record Version(int version, Instant at, String decision, String digest) {
        static Version of(AssessmentVersion version) {
            return new Version(
                    version.assessment().version(),
                    version.at(),
                    version.assessment().decision().name(),
                    version.document().digest().hex());
        }
    }

    static TableAnswer of(NecessityTable table) {
        return new TableAnswer(
                table.digest().hex(),
                table.newest().stream()
                        .map(newest -> new Question(
                                AssessmentAnswer.of(newest),
                                table.versions(newest.assessment().question()).stream()
                                        .map(Version::of)
                                        .toList()))
                        .toList());
    }
}
