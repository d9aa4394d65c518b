package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.counting.FactBuildException;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.LinkDoubt;
import nl.samentel.hub.counting.LinkDoubts;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Snapshot;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.counting.SnapshotFile;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.linkage.Loosened;
import nl.samentel.hub.linkage.history.Continuation;
import nl.samentel.hub.linkage.history.LinkHistory;
import nl.samentel.hub.problem.ProblemException;

/** Makes the sealed file of a snapshot from the sealed deliveries it froze. */
public final class SnapshotBuilder {
    /** Role whose sealed periods say over which period reports are complete. */
    private static final String REPORTING_ROLE = "VTF";

    private final EventSource source;
    private final KeyRing ring;
    private final SnapshotPlaces places;
    private final LinkHistories histories;
    private final FactBuilder.Limits limits;
    private final String codeVersion;

    /**
     * Wires the builder.
     *
     * @param directory where sealed snapshots stand
     * @param histories what lasts from one link run to the next
     * @param limits what the analytical engine may use
     * @param codeVersion version of this program; goes into the manifest
     */
    public SnapshotBuilder(
            EventSource source,
            KeyRing ring,
            Path directory,
            LinkHistories histories,
            FactBuilder.Limits limits,
            String codeVersion) {
        this.source = source;
        this.ring = ring;
        this.places = SnapshotPlaces.ofSnapshots(directory);
        this.histories = histories;
        this.limits = limits;
        this.codeVersion = codeVersion;
    }

    /** What a build gives, where its ids come from, and the root that its files are under. */
    record Built(SnapshotRun.Result result, Lineage lineage, RootId root) {}

    Built build(
            SnapshotRun run,
            Terms terms,
            List<Question> questions,
            List<Delivery> inputs,
            LinkedEvents.Progress progress)
            throws BuildException {
        LinkedEvents events = linked(terms);
        Optional<LinkHistories.Before> before = histories.before(run);
        LinkedEvents.Linked linked = events.link(run.inputs(), progress);
        Continuation ids = continued(run, before, linked);
        progress.step(BuildStep.COUNTING);
        CountingPeriod period = period(terms, inputs);
        SnapshotEvents coded = events.code(run.inputs(), linked.links(), ids, questions);
        List<FactTable> tables = tables(coded, questions, period);
        Map<String, LinkDoubt> doubts =
                doubts(linked, new MissingOfRun(events.roles(), linked.links()), coded, questions, tables, period);
        progress.step(BuildStep.WRITING);
        Lineage lineage = new Lineage(ids.history().line(), before.map(LinkHistories.Before::earlier));
        Manifest manifest = Manifest.of(run, terms, inputs, questions, codeVersion, lineage);
        SnapshotKeys keys = keys(run);
        String digest = write(run, new Snapshot(manifest.sealed(), tables), ids.history(), keys);
        LinkageSummary summary = events.summary(linked.links().report(), ids.report(), doubts);
        return new Built(
                new SnapshotRun.Result(digest, manifest.json(), manifest.digest(), summary), lineage, keys.root());
    }

    /** Counts once more with links cut; the events are not what they were afterwards. */
    private Map<String, LinkDoubt> doubts(
            LinkedEvents.Linked linked,
            MissingOfRun missing,
            SnapshotEvents coded,
            List<Question> questions,
            List<FactTable> tables,
            CountingPeriod period)
            throws BuildException {
        Loosened loosened = linked.loosened();
        coded.relink(loosened::person, loosened::household);
        return LinkDoubts.of(questions, tables, tables(coded, questions, period), loosened.share(), missing);
    }

    private static Continuation continued(
            SnapshotRun run, Optional<LinkHistories.Before> before, LinkedEvents.Linked linked) throws BuildException {
        try {
            return Continuation.of(
                    before.map(LinkHistories.Before::history),
                    run.id().toString(),
                    linked.identities(),
                    linked.links());
        } catch (ArithmeticException e) {
            throw new BuildException("ids-used-up", e);
        }
    }

    private LinkedEvents linked(Terms terms) throws BuildException {
        try {
            return new LinkedEvents(terms, source, ring.reading(terms.datalab(), terms.epoch()));
        } catch (KeystoreException | ProblemException e) {
            throw new BuildException("keystore", e);
        }
    }

    private SnapshotKeys keys(SnapshotRun run) throws BuildException {
        try {
            return ring.sealingSnapshots(run.datalab());
        } catch (ProblemException e) {
            throw new BuildException("keystore", e);
        }
    }

    private List<FactTable> tables(SnapshotEvents events, List<Question> questions, CountingPeriod period)
            throws BuildException {
        try {
            return FactBuilder.build(events, questions, period, limits);
        } catch (FactBuildException e) {
            throw new BuildException("facts-refused", e);
        }
    }

    private String write(SnapshotRun run, Snapshot snapshot, LinkHistory history, SnapshotKeys keys)
            throws BuildException {
        try {
            histories.write(run, history, keys);
            return SnapshotFile.write(places.place(run.id(), keys.root()), snapshot, keys.snapshotSeal());
        } catch (KeystoreException e) {
            throw new BuildException("keystore", e);
        } catch (IOException e) {
            throw new BuildException("snapshot-not-written", e);
        }
    }

    /** Removes what a build that came to nothing may have written. */
    void discard(SnapshotRun run) throws BuildException {
        try {
            places.remove(run.id());
            histories.remove(run.id());
        } catch (IOException e) {
            throw new BuildException("snapshot-not-removed", e);
        }
    }

    /** Removes what earlier runs left for this one, which ended well. */
    void settle(SnapshotRun run) throws BuildException {
        histories.settle(run);
    }

    private static CountingPeriod period(Terms terms, List<Delivery> inputs) {
        List<Delivery> reporting = inputs.stream()
                .filter(d -> terms.partner(d.partner())
                        .map(PartnerTerms::role)
                        .filter(r -> r.code().equals(REPORTING_ROLE))
                        .isPresent())
                .toList();
        List<Delivery> used = reporting.isEmpty() ? inputs : reporting;
        LocalDate from = used.stream()
                .map(d -> d.period().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate to = used.stream()
                .map(d -> d.period().to())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return new CountingPeriod(from, to);
    }
}
