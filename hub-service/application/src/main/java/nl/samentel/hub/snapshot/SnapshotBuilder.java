package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.SnapshotSeal;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.counting.FactBuildException;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.counting.Snapshot;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.counting.SnapshotFile;
import nl.samentel.hub.delivery.Delivery;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.problem.ProblemException;

/** Makes the sealed file of a snapshot from the sealed deliveries it froze. */
public final class SnapshotBuilder {
    /** Role whose sealed periods say over which period reports are complete. */
    private static final String REPORTING_ROLE = "VTF";

    private final EventSource source;
    private final KeyRing ring;
    private final Path directory;
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
        this.directory = directory;
        this.limits = limits;
        this.codeVersion = codeVersion;
    }

    SnapshotRun.Result build(SnapshotRun run, Terms terms, List<Delivery> inputs, LinkedEvents.Progress progress)
            throws BuildException {
        LinkedEvents linked = linked(terms);
        LinkageResult links = linked.link(run.inputs(), progress);
        progress.step(BuildStep.COUNTING);
        List<Question> questions = terms.questions().stream()
                .map(id -> Questions.find(id).orElseThrow())
                .toList();
        List<FactTable> tables = tables(linked.code(run.inputs(), links), questions, period(terms, inputs));
        progress.step(BuildStep.WRITING);
        Manifest manifest = Manifest.of(run, terms, inputs, questions, codeVersion);
        String digest = write(run, new Snapshot(manifest.sealed(), tables));
        return new SnapshotRun.Result(digest, manifest.json(), manifest.digest(), linked.summary(links.report()));
    }

    private LinkedEvents linked(Terms terms) throws BuildException {
        try {
            return new LinkedEvents(terms, source, ring.reading(terms.datalab(), terms.epoch()));
        } catch (KeystoreException | ProblemException e) {
            throw new BuildException("keystore", e);
        }
    }

    private SnapshotSeal seal(SnapshotRun run) throws BuildException {
        try {
            return ring.sealingSnapshots(run.datalab()).snapshotSeal();
        } catch (KeystoreException | ProblemException e) {
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

    private String write(SnapshotRun run, Snapshot snapshot) throws BuildException {
        try {
            Path file = file(directory, run);
            Files.createDirectories(directory);
            return SnapshotFile.write(file, snapshot, seal(run));
        } catch (IOException e) {
            throw new BuildException("snapshot-not-written", e);
        }
    }

    /** Removes what a build that came to nothing may have written. */
    void discard(SnapshotRun run) throws BuildException {
        try {
            Path file = file(directory, run);
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".part"));
        } catch (IOException e) {
            throw new BuildException("snapshot-not-removed", e);
        }
    }

    /** Returns where a snapshot stands. */
    static Path file(Path directory, SnapshotRun run) {
        return directory.resolve(run.id() + ".snapshot");
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
