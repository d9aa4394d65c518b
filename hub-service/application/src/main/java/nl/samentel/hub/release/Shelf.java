package nl.samentel.hub.release;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.agreement.AgreedQuestions;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.disclosure.Interval.Doubt;
import nl.samentel.hub.disclosure.OfficialRules;
import nl.samentel.hub.disclosure.OfficialTable;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.question.AskedSnapshots;
import nl.samentel.hub.snapshot.SnapshotRun;

/** Puts protected tables beside what a reader has to know of them, while everybody whose data is in them lets them be used. */
public final class Shelf {
    private final InForce inForce;
    private final AgreedQuestions questions;
    private final AskedSnapshots snapshots;

    /** Wires it. */
    public Shelf(InForce inForce, AgreedQuestions questions, AskedSnapshots snapshots) {
        this.inForce = inForce;
        this.questions = questions;
        this.snapshots = snapshots;
    }

    /**
     * Requires that the data of a release may be used, and keeps it so until the transaction ends.
     *
     * @throws ProblemException if a partner took back data it rests on, or a permission does not stand
     */
    void requireUsable(Release release) {
        snapshots.hold(release.datalab(), release.snapshot(), inForce.require(release.datalab()));
    }

    /** Puts tables together with their questions and their snapshot. */
    ReleasedTables tables(Release release, List<OfficialTable> tables) {
        Terms terms = inForce.require(release.datalab());
        SnapshotRun run = snapshots.hold(release.datalab(), release.snapshot(), terms);
        List<ReleasedTables.Shown> shown = new ArrayList<>();
        for (int place = 0; place < tables.size(); place++) {
            OfficialTable table = tables.get(place);
            Question question = question(terms, release.tables().get(place));
            shown.add(new ReleasedTables.Shown(question, table, doubt(run, table)));
        }
        return new ReleasedTables(release, run, OfficialRules.of(terms.profile()), shown);
    }

    private Question question(Terms terms, DeclaredTable declared) {
        return questions
                .find(terms, declared.question())
                .filter(q -> q.digest().equals(declared.definition()))
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.QUESTION_UNKNOWN, "The question is not agreed any more as it was then."));
    }

    private static Doubt doubt(SnapshotRun run, OfficialTable table) {
        return run.result()
                .flatMap(r -> r.linkage().doubt(table.question()))
                .map(d -> d.of(table.dimensions()))
                .orElse(Doubt.NONE);
    }
}
