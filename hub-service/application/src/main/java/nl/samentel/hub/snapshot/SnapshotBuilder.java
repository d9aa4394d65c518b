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
import nl.samentel.hub.counting.Editions;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactReader;
import nl.samentel.hub.counting.LinkDoubt;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.counting.SnapshotFile;
import nl.samentel.hub.counting.SnapshotFile.Sealed;
import nl.samentel.hub.counting.SnapshotWriter;
import nl.samentel.hub.counting.UnitCounts;
import nl.samentel.hub.counting.UnitNumbers;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.disclosure.lattice.Thresholds;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.keys.NoiseRing;
import nl.samentel.hub.linkage.history.Continuation;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Disclosure.Regime;

/** Makes the sealed file of a snapshot from the sealed deliveries it froze. */
public final class SnapshotBuilder {
    /** Role whose sealed periods say over which period reports are complete. */
    private static final String REPORTING_ROLE = "VTF";

    private final EventSource source;
    private final KeyRing ring;
    private final SnapshotPlaces places;
    private final LinkHistories histories;
    private final NoiseRing noise;
    private final FactBuilder.Limits limits;
    private final String codeVersion;

    /**
     * Wires the builder.
     *
     * @param directory where sealed snapshots stand
     * @param histories what lasts from one snapshot to the next
     * @param noise keys that noise comes from
     * @param limits what the analytical engine may use
     * @param codeVersion version of this program; goes into the manifest
     */
    public SnapshotBuilder(
            EventSource source,
            KeyRing ring,
            Path directory,
            LinkHistories histories,
            NoiseRing noise,
            FactBuilder.Limits limits,
            String codeVersion) {
        this.source = source;
        this.ring = ring;
        this.places = SnapshotPlaces.ofSnapshots(directory);
        this.histories = histories;
        this.noise = noise;
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
        SnapshotEvents coded = events.code(run.inputs(), linked, ids, questions);
        Editions editions = editions(run, terms, period, UnitNumbers.of(coded, linked.identities()::high), ids, before);
        Lineage lineage = new Lineage(ids.history().line(), before.map(LinkHistories.Before::earlier));
        Manifest manifest = Manifest.of(run, terms, inputs, questions, codeVersion, lineage);
        SnapshotKeys keys = keys(run);
        Counting counting = new Counting(coded, questions, period, limits);
        try (SnapshotWriter file = writing(run, keys)) {
            Map<String, UnitCounts> units = counting.write(file, interactive(terms, editions));
            Map<String, LinkDoubt> doubts =
                    counting.doubts(units, linked.loosened(), new MissingOfRun(events.roles(), linked.links()));
            progress.step(BuildStep.WRITING);
            histories.write(run, new Remembered(ids.history(), editions.left()), keys);
            String digest = file.finish(manifest.sealed(), editions.answers());
            LinkageSummary summary = events.summary(linked.links().report(), ids.report(), doubts);
            return new Built(
                    new SnapshotRun.Result(digest, manifest.json(), manifest.digest(), summary), lineage, keys.root());
        } catch (KeystoreException e) {
            throw new BuildException("keystore", e);
        } catch (IOException e) {
            throw new BuildException("snapshot-not-written", e);
        }
    }

    private static Continuation continued(
            SnapshotRun run, Optional<LinkHistories.Before> before, LinkedEvents.Linked linked) throws BuildException {
        try {
            return Continuation.of(
                    before.map(LinkHistories.Before::remembered).map(Remembered::links),
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

    /** Prepares to answer questions as the keys, the agreement and earlier answers want it. */
    private Editions editions(
            SnapshotRun run,
            Terms terms,
            CountingPeriod period,
            UnitNumbers numbers,
            Continuation ids,
            Optional<LinkHistories.Before> before)
            throws BuildException {
        try {
            return new Editions(
                    period,
                    terms.profile(),
                    Thresholds.Room.DEFAULT,
                    numbers,
                    noise.of(run.datalab(), ids.history().line()),
                    before.map(b -> b.remembered().answers()).orElse(Map.of()));
        } catch (ProblemException e) {
            throw new BuildException("keystore", e);
        }
    }

    /** What is released in another way is never answered at once as well. */
    private static FactReader interactive(Terms terms, Editions editions) {
        return (question, entries) -> {
            if (terms.disclosure().regime(question.id()) == Regime.INTERACTIVE_CKM) {
                editions.read(question, entries);
            }
        };
    }

    private SnapshotWriter writing(SnapshotRun run, SnapshotKeys keys) throws IOException, KeystoreException {
        return SnapshotFile.writing(
                new Sealed(places.place(run.id(), keys.root()), keys.snapshotSeal()),
                run.id().toString());
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
