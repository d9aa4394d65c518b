package nl.samentel.hub.agreement;

import java.util.List;
import java.util.Map;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.necessity.NecessityStore;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.AgreementRefusedException;
import nl.samentel.schema.agreement.Signatures;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.signature.Signature;

/** Proposes agreements and takes the partners' signatures and revocations. A document is never changed. */
public final class Agreements {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final AgreementStore store;
    private final Proposals proposals;

    /** Wires the use case. */
    public Agreements(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            AgreementStore store,
            NecessityStore necessity,
            Catalogues catalogues) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.store = store;
        this.proposals = new Proposals(store, necessity, catalogues);
    }

    /**
     * Proposes the next version.
     *
     * @throws ProblemException invalid-request that names field and rule, question-unknown, not-necessary if the necessity
     *     table does not carry it, dimension-outside if a question looks at a field that is not agreed, or gate-illegal if
     *     the datalab is not where such a change is talked about
     */
    public AgreementVersion propose(Caller caller, DatalabId id, Proposal proposal) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            AgreementDocument document = proposals.document(datalab, proposal);
            store.add(document);
            log.write(entry(Action.AGREEMENT_PROPOSE, caller, document).build());
            return newest(id);
        });
    }

    /** Returns the versions of the agreement, newest first. */
    public List<AgreementVersion> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(
                    AuditRecord.done(Action.AGREEMENT_READ, caller).datalab(id).build());
            return store.versions(id);
        });
    }

    /**
     * Returns the newest version that all signed and nobody revoked, as a start for the next.
     *
     * @throws ProblemException not-found if there is none
     */
    public Agreement signed(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            Agreement signed = proposals
                    .signed(id)
                    .orElseThrow(() -> new ProblemException(
                            ProblemCode.NOT_FOUND, "There is no agreement that all partners signed."));
            log.write(AuditRecord.done(Action.AGREEMENT_READ, caller)
                    .datalab(id)
                    .object("agreement", signed.version())
                    .build());
            return signed;
        });
    }

    /**
     * Takes a partner's signature; harmless when repeated.
     *
     * @throws ProblemException signature-refused if it does not hold, superseded if there is a newer version
     */
    public AgreementVersion sign(Caller caller, DatalabId id, int number, Signature signature) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            AgreementVersion version = requireNewest(id, number);
            verify(id, version, under -> under.verify(partner.code(), signature));
            if (!version.signatures().containsKey(partner.code())) {
                store.sign(id, number, partner, signature);
            }
            log.write(entry(Action.AGREEMENT_SIGN, caller, version.document()).build());
            return newest(id);
        });
    }

    /**
     * Takes a partner's revocation, which suspends the datalab at once; harmless when repeated.
     *
     * @throws ProblemException signature-refused if it does not hold
     */
    public AgreementVersion revoke(Caller caller, DatalabId id, int number, Signature signature) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            Datalab datalab = Datalabs.existing(datalabs.lock(id));
            AgreementVersion version = existing(id, number);
            verify(id, version, under -> under.verifyRevocation(partner.code(), signature));
            if (!version.revocations().containsKey(partner.code())) {
                store.revoke(id, number, partner, signature);
                suspend(datalab, partner, caller.name());
            }
            log.write(entry(Action.AGREEMENT_REVOKE, caller, version.document()).build());
            return existing(id, number);
        });
    }

    private void suspend(Datalab datalab, PartnerId partner, String by) {
        if (datalab.next().contains(DatalabState.SUSPENDED)) {
            datalabs.pass(
                    datalab,
                    DatalabState.SUSPENDED,
                    Map.of("reason", "The agreement was revoked by " + partner.code() + "."),
                    by);
        }
    }

    private AgreementVersion requireNewest(DatalabId id, int number) {
        AgreementVersion version = existing(id, number);
        if (version.number() != newest(id).number()) {
            throw new ProblemException(ProblemCode.SUPERSEDED, "There is a newer version of the agreement.");
        }
        return version;
    }

    private AgreementVersion newest(DatalabId id) {
        return store.versions(id).get(0);
    }

    private AgreementVersion existing(DatalabId id, int number) {
        return store.versions(id).stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such agreement."));
    }

    private interface Verification {
        void on(Signatures signatures) throws AgreementRefusedException;
    }

    private void verify(DatalabId id, AgreementVersion version, Verification verification) {
        try {
            verification.on(Signatures.under(version.document(), Roster.verified(id.code(), store.roster(id))));
        } catch (AgreementRefusedException | RosterException e) {
            throw new ProblemException(ProblemCode.SIGNATURE_REFUSED, String.valueOf(e.getMessage()), e);
        }
    }

    private static AuditRecord.Builder entry(Action action, Caller caller, AgreementDocument document) {
        return AuditRecord.done(action, caller)
                .datalab(new DatalabId(document.agreement().datalab()))
                .object("agreement", document.agreement().version())
                .detail("digest", document.digest().hex());
    }
}
