package nl.samentel.hub.agreement;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.necessity.NecessityStore;
import nl.samentel.hub.necessity.NecessityTable;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.AgreementChange;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.roster.Roster;

/** Turns proposals into documents, when nothing speaks against them. Used in the caller's transaction. */
final class Proposals {
    private final AgreementStore store;
    private final NecessityStore necessity;
    private final Catalogues catalogues;

    Proposals(AgreementStore store, NecessityStore necessity, Catalogues catalogues) {
        this.store = store;
        this.necessity = necessity;
        this.catalogues = catalogues;
    }

    /**
     * Makes the document of the next version.
     *
     * @throws ProblemException as {@link Agreements#propose} says
     */
    AgreementDocument document(Datalab datalab, Proposal proposal) {
        DatalabId id = datalab.id();
        requireMembers(datalab, proposal);
        Optional<AgreementVersion> before = store.versions(id).stream().findFirst();
        NecessityTable table = NecessityTable.of(necessity, catalogues, id);
        requireEpoch(id, proposal);
        AgreementDocument document =
                document(datalab, before, proposal, NecessaryFields.complete(datalab, table, proposal));
        NecessaryFields.require(table, document.agreement());
        requireTime(datalab, table, document.agreement());
        AgreedFields.require(
                document.agreement(),
                document.agreement().definitions().stream()
                        .map(catalogues::document)
                        .toList());
        new MeasureFamilies(catalogues).require(document.agreement(), everSigned(id));
        new ShiftedPeriods(catalogues).refuse(document.agreement(), everSigned(id));
        return document;
    }

    private static void requireMembers(Datalab datalab, Proposal proposal) {
        for (Party party : proposal.parties()) {
            boolean member = datalab.member(new PartnerId(party.code()))
                    .filter(m -> m.role().code().equals(party.role()))
                    .isPresent();
            if (!member) {
                throw invalid("parties.code: one is not a partner of this datalab.");
            }
        }
    }

    /** Keys go on from epoch to epoch, and never back to what others may have. */
    private void requireEpoch(DatalabId id, Proposal proposal) {
        int signed = store.versions(id).stream()
                .filter(v -> v.missing().isEmpty())
                .mapToInt(v -> v.document().agreement().epoch())
                .max()
                .orElse(proposal.epoch());
        if (proposal.epoch() < signed || proposal.epoch() > signed + 1) {
            throw invalid("epoch: that of the agreement before, or the next.");
        }
        if (store.compromised(id).contains(proposal.epoch())) {
            throw invalid("epoch: one whose keys were not declared compromised.");
        }
    }

    private AgreementDocument document(
            Datalab datalab, Optional<AgreementVersion> before, Proposal proposal, List<Party> parties) {
        try {
            return AgreementDocument.of(new Agreement(
                    datalab.id().code(),
                    before.map(AgreementVersion::number).orElse(0) + 1,
                    before.map(v -> v.document().digest()).orElse(Agreement.NOTHING),
                    datalab.titleNl(),
                    datalab.titleEn(),
                    proposal.purpose(),
                    proposal.legalBasis(),
                    definitions(datalab, proposal),
                    new Digest(proposal.schemaFingerprint()),
                    proposal.epoch(),
                    proposal.disclosure(),
                    proposal.from(),
                    proposal.until(),
                    proposal.destroyBy(),
                    proposal.keyCustodian(),
                    roster(datalab.id(), proposal).head(),
                    parties.stream().sorted(Comparator.comparing(Party::code)).toList()));
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    /** While an agreement is in use, a question that stays is the one that was signed, whatever is registered by now. */
    private List<BoundDefinition> definitions(Datalab datalab, Proposal proposal) {
        Map<String, BoundDefinition> signed = new TreeMap<>();
        if (datalab.state().agreed()) {
            signed(datalab.id()).ifPresent(a -> a.definitions().forEach(bound -> signed.put(bound.question(), bound)));
        }
        return catalogues.bind(datalab.id(), proposal.questions()).stream()
                .map(bound -> signed.getOrDefault(bound.question(), bound))
                .toList();
    }

    /** The roster must hold everybody's keys before there is something to sign. */
    private Roster roster(DatalabId id, Proposal proposal) {
        Roster roster = Rosters.verified(store, id);
        List<String> missing = proposal.parties().stream()
                .map(Party::code)
                .filter(code -> roster.of(code).isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.ROSTER_INCOMPLETE,
                    "Not every party's connector has joined the roster.",
                    Map.of("missing", missing));
        }
        return roster;
    }

    /** Fields and purposes change only between advice and signatures; questions within them also later. */
    private void requireTime(Datalab datalab, NecessityTable table, Agreement next) {
        Optional<Agreement> signed = signed(datalab.id());
        if (datalab.state().agreed()) {
            signed.ifPresent(before -> NecessaryFields.requireWithin(datalab, table, before, next));
        }
        boolean light = signed.filter(
                        before -> AgreementChange.between(before, next).light())
                .isPresent();
        if (!datalab.state().negotiates() && !(light && datalab.state().agreed())) {
            throw new ProblemException(
                    ProblemCode.GATE_ILLEGAL,
                    "An agreement is proposed after the officers' advice; later, without going back to SCHEMA_AGREED, only"
                            + " questions can change and fields can go.",
                    Map.of("state", datalab.state().name()));
        }
    }

    private List<Agreement> everSigned(DatalabId id) {
        return store.versions(id).stream()
                .filter(v -> v.missing().isEmpty())
                .map(v -> v.document().agreement())
                .toList();
    }

    /** Returns the newest version that all signed and nobody revoked. */
    Optional<Agreement> signed(DatalabId id) {
        return store.versions(id).stream()
                .filter(v -> v.missing().isEmpty() && v.revocations().isEmpty())
                .findFirst()
                .map(v -> v.document().agreement());
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
