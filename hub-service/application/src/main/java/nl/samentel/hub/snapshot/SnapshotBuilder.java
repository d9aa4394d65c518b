package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.linkage.Loosened;
import nl.samentel.hub.problem.ProblemException;

/** Makes the sealed file of a snapshot from the sealed deliveries it froze. */
public final class SnapshotBuilder {
    /** Role whose sealed periods say over which period reports are complete. */
    private static final String REPORTING_ROLE = "VTF";

    private final EventSource source;
    private final KeyRing ring;
    private final SnapshotPlaces places;
    private final FactBuilder.Limits limits;
    private final String codeVersion;

    /**
     * Wires the builder.
     *
     * @param directory where sealed snapshots stand
     * @param limits what the analytical engine may use
     * @param codeVersion version of this program; goes into the manifest
     */
    public SnapshotBuilder(
            EventSource source, KeyRing ring, Path directory, FactBuilder.Limits limits, String codeVersion) {
        this.source = source;
        this.ring = ring;
        this.places = new SnapshotPlaces(directory);
        this.limits = limits;
        this.codeVersion = codeVersion;
    }

    /** What a build gives, and the root that its file is under. */
    record Built(SnapshotRun.Result result, RootId root) {}

    Built build(
            SnapshotRun run,
            Terms terms,
            List<Question> questions,
            List<Delivery> inputs,
            LinkedEvents.Progress progress)
            throws BuildException {
        LinkedEvents linked = linked(terms);
        LinkedEvents.Linked found = linked.link(run.inputs(), progress);
        LinkageResult links = found.links();
        progress.step(BuildStep.COUNTING);
        CountingPeriod period = period(terms, inputs);
        SnapshotEvents events = linked.code(run.inputs(), links, questions);
        List<FactTable> tables = tables(events, questions, period);
        Loosened loosened = found.loosened();
        events.relink(loosened::person, loosened::household);
        Map<String, LinkDoubt> doubts = LinkDoubts.of(
                questions,
                tables,
                tables(events, questions, period),
                loosened.share(),
                new MissingOfRun(linked.roles(), links));
        progress.step(BuildStep.WRITING);
        Manifest manifest = Manifest.of(run, terms, inputs, questions, codeVersion);
        SnapshotKeys keys = keys(run);
        String digest = write(run, new Snapshot(manifest.sealed(), tables), keys);
        return new Built(
                new SnapshotRun.Result(
                        digest, manifest.json(), manifest.digest(), linked.summary(links.report(), doubts)),
                keys.root());
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

    private String write(SnapshotRun run, Snapshot snapshot, SnapshotKeys keys) throws BuildException {
        try {
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
        } catch (IOException e) {
            throw new BuildException("snapshot-not-removed", e);
        }
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
