package nl.samentel.hub.ceremony;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.ceremony.KeyEnvelope;
import nl.samentel.schema.ceremony.SignedKeyEnvelope;
import nl.samentel.schema.roster.RosterEntry;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;
import nl.samentel.schema.signature.SigningInput;

/**
 * Relays the keys of an epoch. The hub sees envelopes it cannot open, tags of fictional persons, and signatures; it
 * verifies all of them so that nothing else is ever stored here.
 */
public final class KeyCeremony {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final CeremonyStore store;

    /** Wires the use case. */
    public KeyCeremony(UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, CeremonyStore store) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.store = store;
    }

    /**
     * Takes what the custodian sends, for the agreement in force; harmless when repeated.
     *
     * @throws ProblemException forbidden for anybody else, invalid-request if a partner has no envelope or one too many,
     *     signature-refused, or canary-differs if other canaries were issued for the epoch before
     */
    public KeyIssue issue(Caller caller, DatalabId id, KeyIssue issue) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            Terms terms = inForce.require(id);
            Access.requireOwner(caller, terms.keyCustodian());
            requireMatch(terms, issue);
            requireSigned(terms, issue);
            requireSameCanaries(id, issue);
            if (store.find(id, terms.epoch(), terms.digest()).isEmpty()) {
                store.add(id, issue);
            }
            log.write(AuditRecord.done(Action.KEY_ISSUE, caller)
                    .datalab(id)
                    .detail("epoch", terms.epoch())
                    .detail("agreement", terms.digest())
                    .detail("canaries", issue.canaries().digest().hex())
                    .build());
            return existing(id, terms);
        });
    }

    private static void requireMatch(Terms terms, KeyIssue issue) {
        List<String> to = issue.envelopes().stream()
                .map(SignedKeyEnvelope::envelope)
                .map(KeyEnvelope::to)
                .sorted()
                .toList();
        List<String> others = terms.partners().stream()
                .map(PartnerTerms::partner)
                .filter(p -> !p.equals(terms.keyCustodian()))
                .map(PartnerId::code)
                .sorted()
                .toList();
        boolean right = to.equals(others)
                && issue.agreement().equals(terms.digest())
                && issue.custodian().equals(terms.keyCustodian().code())
                && issue.canaries().epoch() == terms.epoch()
                && !issue.canaries().canaries().isEmpty();
        if (!right) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "agreement, custodian, epoch or envelopes: not those of the agreement in force, one for every other party.",
                    Map.of("parties", others));
        }
    }

    private static void requireSigned(Terms terms, KeyIssue issue) {
        RosterEntry custodian = keys(terms, terms.keyCustodian());
        verify(custodian, issue.canaries().signingInput(), issue.signature());
        for (SignedKeyEnvelope signed : issue.envelopes()) {
            verify(custodian, signed.envelope().signingInput(), signed.signature());
        }
    }

    /** Keys of an epoch do not change: a partner that joins later gets the ones that are there. */
    private void requireSameCanaries(DatalabId id, KeyIssue issue) {
        Optional<KeyIssue> before = store.newest(id, issue.canaries().epoch());
        if (before.isPresent() && !before.get().canaries().equals(issue.canaries())) {
            throw new ProblemException(
                    ProblemCode.CANARY_DIFFERS, "canaries: other keys were issued for this epoch before.");
        }
    }

    /**
     * Shows what was issued for the epoch: under the agreement in force or, after a light amendment, under the one before.
     */
    public KeyIssue read(Caller caller, DatalabId id) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            Terms terms = inForce.require(id);
            KeyIssue issue = store.find(id, terms.epoch(), terms.digest())
                    .or(() -> store.newest(id, terms.epoch()))
                    .orElseThrow(KeyCeremony::missing);
            log.write(AuditRecord.done(Action.KEY_READ, caller)
                    .datalab(id)
                    .detail("epoch", terms.epoch())
                    .build());
            return issue;
        });
    }

    /**
     * Takes a partner's receipt: it opened its envelope and its canaries came out right; harmless when repeated.
     *
     * @throws ProblemException signature-refused if it does not hold
     */
    public KeyIssue receive(Caller caller, DatalabId id, Signature signature) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            Datalabs.existing(datalabs.lock(id));
            Terms terms = inForce.require(id);
            KeyIssue issue = existing(id, terms);
            KeyEnvelope own = issue.envelopes().stream()
                    .map(SignedKeyEnvelope::envelope)
                    .filter(e -> e.to().equals(partner.code()))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no envelope for you."));
            verify(keys(terms, partner), own.receiptInput(), signature);
            if (!issue.receipts().containsKey(partner.code())) {
                store.addReceipt(id, issue, partner, signature);
            }
            log.write(AuditRecord.done(Action.KEY_RECEIPT, caller)
                    .datalab(id)
                    .detail("epoch", terms.epoch())
                    .detail("envelope", own.digest().hex())
                    .build());
            return existing(id, terms);
        });
    }

    private KeyIssue existing(DatalabId id, Terms terms) {
        return store.find(id, terms.epoch(), terms.digest()).orElseThrow(KeyCeremony::missing);
    }

    private static ProblemException missing() {
        return new ProblemException(
                ProblemCode.KEYS_MISSING, "The key custodian has not issued the keys of this agreement.");
    }

    private static RosterEntry keys(Terms terms, PartnerId partner) {
        return terms.keys(partner)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.FORBIDDEN_TO_CALLER, "Your partner does not take part in this datalab."));
    }

    private static void verify(RosterEntry signer, SigningInput input, Signature signature) {
        try {
            signer.verifyingKey().verify(input, signature);
        } catch (SignatureRefusedException e) {
            throw new ProblemException(ProblemCode.SIGNATURE_REFUSED, String.valueOf(e.getMessage()), e);
        }
    }
}
