package nl.samentel.hub.inquiry;

import java.util.Comparator;
import java.util.List;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.AgreementRefusedException;
import nl.samentel.schema.agreement.Signatures;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.InquiryDocument;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterException;
import nl.samentel.schema.signature.Signature;

/** Proposes preliminary agreements and takes the partners' signatures and revocations. A document is never changed. */
public final class Inquiries {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final AgreementStore agreements;
    private final Catalogues catalogues;
    private final InquiryStore store;
    private final UnderInquiry under;

    /** Wires the use case. */
    Inquiries(
            UnitOfWork unit,
            AuditLog log,
            DatalabStore datalabs,
            AgreementStore agreements,
            Catalogues catalogues,
            InquiryStore store,
            UnderInquiry under) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.agreements = agreements;
        this.catalogues = catalogues;
        this.store = store;
        this.under = under;
    }

    /**
     * Proposes one.
     *
     * @throws ProblemException invalid-request that names field and rule, question-unknown, roster-incomplete, or
     *     gate-illegal if the questions are not fixed or a schema is agreed already
     */
    public InquiryVersion propose(Caller caller, DatalabId id, InquiryProposal proposal) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalab datalab = under.requireEarly(id);
            requireMembers(datalab, proposal);
            InquiryDocument document = document(datalab, proposal);
            store.add(document);
            log.write(entry(Action.INQUIRY_PROPOSE, caller, document).build());
            return under.existing(id, document.inquiry().number());
        });
    }

    private static void requireMembers(Datalab datalab, InquiryProposal proposal) {
        for (Inquiry.Party party : proposal.parties()) {
            boolean member = datalab.member(new PartnerId(party.code()))
                    .filter(m -> m.role().code().equals(party.role()))
                    .isPresent();
            if (!member) {
                throw invalid("parties.code: one is not a partner of this datalab.");
            }
        }
    }

    private InquiryDocument document(Datalab datalab, InquiryProposal proposal) {
        try {
            Roster roster = Roster.verified(datalab.id().code(), agreements.roster(datalab.id()));
            InquiryDocument document = InquiryDocument.of(new Inquiry(
                    datalab.id().code(),
                    under.newest(datalab.id()).map(InquiryVersion::number).orElse(0) + 1,
                    datalab.titleNl(),
                    datalab.titleEn(),
                    proposal.purpose(),
                    proposal.legalBasis(),
                    catalogues.bind(datalab.id(), proposal.questions()),
                    proposal.dataFrom(),
                    proposal.dataTo(),
                    proposal.minPersons(),
                    proposal.overlapTags().stream().sorted().toList(),
                    proposal.from(),
                    proposal.until(),
                    roster.head(),
                    proposal.parties().stream()
                            .sorted(Comparator.comparing(Inquiry.Party::code))
                            .toList()));
            Signatures.under(document, roster);
            return document;
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        } catch (RosterException e) {
            throw new ProblemException(ProblemCode.AGREEMENT_ALTERED, String.valueOf(e.getMessage()), e);
        } catch (AgreementRefusedException e) {
            throw new ProblemException(ProblemCode.ROSTER_INCOMPLETE, String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns the preliminary agreements, newest first. */
    public List<InquiryVersion> list(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            log.write(AuditRecord.done(Action.INQUIRY_READ, caller).datalab(id).build());
            return store.versions(id);
        });
    }

    /**
     * Takes a partner's signature; harmless when repeated.
     *
     * @throws ProblemException signature-refused if it does not hold, superseded if there is a newer one
     */
    public InquiryVersion sign(Caller caller, DatalabId id, int number, Signature signature) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            under.requireEarly(id);
            InquiryVersion version = under.existing(id, number);
            under.requireNewest(id, number);
            verify(id, version, signatures -> signatures.verify(partner.code(), signature));
            if (!version.signatures().containsKey(partner.code())) {
                store.sign(id, number, partner, signature);
            }
            log.write(entry(Action.INQUIRY_SIGN, caller, version.document()).build());
            return under.existing(id, number);
        });
    }

    /**
     * Takes a partner's revocation: nothing more is found out under it, and what came in is removed; harmless when repeated.
     *
     * @throws ProblemException signature-refused if it does not hold
     */
    public InquiryVersion revoke(Caller caller, DatalabId id, int number, Signature signature) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            InquiryVersion version = under.existing(id, number);
            verify(id, version, signatures -> signatures.verifyRevocation(partner.code(), signature));
            if (!version.revocations().containsKey(partner.code())) {
                store.revoke(id, number, partner, signature);
            }
            log.write(entry(Action.INQUIRY_REVOKE, caller, version.document()).build());
            return under.existing(id, number);
        });
    }

    private interface Verification {
        void on(Signatures signatures) throws AgreementRefusedException;
    }

    private void verify(DatalabId id, InquiryVersion version, Verification verification) {
        try {
            verification.on(Signatures.under(version.document(), Roster.verified(id.code(), agreements.roster(id))));
        } catch (AgreementRefusedException | RosterException e) {
            throw new ProblemException(ProblemCode.SIGNATURE_REFUSED, String.valueOf(e.getMessage()), e);
        }
    }

    private static AuditRecord.Builder entry(Action action, Caller caller, InquiryDocument document) {
        return AuditRecord.done(action, caller)
                .datalab(new DatalabId(document.inquiry().datalab()))
                .object("inquiry", document.inquiry().number())
                .detail("digest", document.digest().hex());
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
