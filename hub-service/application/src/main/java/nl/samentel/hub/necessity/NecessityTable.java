package nl.samentel.hub.necessity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.document.DocumentFormat;

/**
 * What holds now of the assessments of a datalab: of each question the newest. One that is older than the definition that is
 * registered now was about another question, and carries nothing.
 */
public final class NecessityTable {
    private static final DocumentFormat<Contents> FORMAT = DocumentFormat.of(Contents.class, "necessity table");

    private final DatalabId datalab;
    private final Map<String, List<AssessmentVersion>> questions;
    private final Map<String, Instant> since;

    private NecessityTable(
            DatalabId datalab, Map<String, List<AssessmentVersion>> questions, Map<String, Instant> since) {
        this.datalab = datalab;
        this.questions = questions;
        this.since = since;
    }

    /** The bytes of the digest: which version of which question, and what its document digests to. */
    record Contents(String datalab, List<Line> assessments) {
        /** One question. */
        record Line(String question, int version, Digest digest) {}
    }

    /** Reads the table of a datalab. */
    public static NecessityTable of(NecessityStore store, Catalogues catalogues, DatalabId datalab) {
        Map<String, List<AssessmentVersion>> questions = new TreeMap<>();
        for (AssessmentVersion version : store.versions(datalab)) {
            questions
                    .computeIfAbsent(version.assessment().question(), q -> new ArrayList<>())
                    .add(version);
        }
        return new NecessityTable(datalab, questions, catalogues.of(datalab).since());
    }

    /** Returns the newest assessments, by question. */
    public List<AssessmentVersion> newest() {
        return questions.values().stream().map(versions -> versions.get(0)).toList();
    }

    /** Returns the versions of a question's assessment, newest first; empty if it was not assessed. */
    public List<AssessmentVersion> versions(String question) {
        return List.copyOf(questions.getOrDefault(question, List.of()));
    }

    /** Finds the assessment of a question as it is registered now. */
    public Optional<Assessment> find(String question) {
        return versions(question).stream()
                .findFirst()
                .filter(v -> !v.at().isBefore(since.getOrDefault(question, Instant.MIN)))
                .map(AssessmentVersion::assessment);
    }

    /** Tells whether a question was assessed and decided to proceed. */
    public boolean proceeds(String question) {
        return find(question).filter(a -> a.decision() == Decision.PROCEED).isPresent();
    }

    /** Returns the fields of a partner that at least one of these questions needs and proceeds with. */
    public Set<String> necessary(String partner, Collection<String> asked) {
        return asked.stream()
                .filter(this::proceeds)
                .flatMap(question -> find(question).stream())
                .flatMap(assessment -> assessment.rows().stream())
                .filter(row -> row.necessary() && row.partner().equals(partner))
                .map(FieldJudgement::field)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the SHA-256 of the canonical list of the newest assessments with their digests. */
    public Digest digest() {
        return Digest.of(FORMAT.write(new Contents(
                datalab.code(),
                newest().stream()
                        .map(v -> new Contents.Line(
                                v.assessment().question(),
                                v.assessment().version(),
                                v.document().digest()))
                        .toList())));
    }
}
