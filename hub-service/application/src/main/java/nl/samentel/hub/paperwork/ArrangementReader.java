package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.agreement.AgreementVersion;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.inquiry.Findings;
import nl.samentel.hub.necessity.AssessmentVersion;
import nl.samentel.hub.necessity.NecessityStore;
import nl.samentel.hub.necessity.NecessityTable;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.question.Text;
import nl.samentel.schema.roster.SignedRosterEntry;

/** Looks up what was assessed, found and agreed in a datalab. */
public final class ArrangementReader {
    private static final Set<ProblemCode> ALTERED =
            Set.of(ProblemCode.AGREEMENT_ALTERED, ProblemCode.DEFINITION_ALTERED, ProblemCode.NECESSITY_ALTERED);

    private final AgreementStore agreements;
    private final InForce inForce;
    private final NecessityStore necessity;
    private final Catalogues catalogues;
    private final Findings findings;

    /** Wires the look-up. */
    public ArrangementReader(
            AgreementStore agreements,
            InForce inForce,
            NecessityStore necessity,
            Catalogues catalogues,
            Findings findings) {
        this.agreements = agreements;
        this.inForce = inForce;
        this.necessity = necessity;
        this.catalogues = catalogues;
        this.findings = findings;
    }

    /** Looks it up, in the caller's transaction. */
    Arrangements read(DatalabId id) {
        List<AgreementVersion> versions = agreements.versions(id);
        return new Arrangements(
                versions,
                titles(Arrangements.current(versions)),
                inForce.standing(id),
                agreements.roster(id).stream().map(SignedRosterEntry::entry).toList(),
                agreements.permissions(id),
                NecessityTable.of(necessity, catalogues, id).newest().stream()
                        .map(AssessmentVersion::assessment)
                        .toList(),
                findings.newest(id));
    }

    private Map<String, Text> titles(Optional<AgreementVersion> agreement) {
        Map<String, Text> titles = new TreeMap<>();
        agreement.ifPresent(version -> version.document()
                .agreement()
                .definitions()
                .forEach(bound -> titles.put(
                        bound.question(),
                        catalogues.question(bound).definition().title())));
        return titles;
    }

    /** Looks it up; what does not read any more is no reason to say nothing about the rest. */
    Arrangements readIfUnaltered(DatalabId id) {
        try {
            return read(id);
        } catch (ProblemException e) {
            if (ALTERED.contains(e.code())) {
                return Arrangements.UNREADABLE;
            }
            throw e;
        }
    }
}
