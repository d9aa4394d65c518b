package nl.samentel.hub.inquiry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.agreement.AgreementStore;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.AgreementRefusedException;
import nl.samentel.schema.agreement.Signatures;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterException;

/**
 * Tells what may be found out now. Guarantees that every partner's signature under exactly this document was verified just
 * now, none revoked it, today lies within its dates, and the datalab is where such things are found out.
 */
final class UnderInquiry {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Set<DatalabState> EARLY =
            Set.of(DatalabState.QUESTIONS_FIXED, DatalabState.NECESSITY_ASSESSED);

    private final DatalabStore datalabs;
    private final AgreementStore agreements;
    private final Catalogues catalogues;
    private final InquiryStore store;
    private final Clock clock;

    UnderInquiry(
            DatalabStore datalabs, AgreementStore agreements, Catalogues catalogues, InquiryStore store, Clock clock) {
        this.datalabs = datalabs;
        this.agreements = agreements;
        this.catalogues = catalogues;
        this.store = store;
        this.clock = clock;
    }

    /**
     * A preliminary agreement that holds.
     *
     * @param version the agreement
     * @param roster keys of the partners when it was written
     * @param overlaps the overlaps that its questions need
     */
    record Held(InquiryVersion version, Roster roster, SortedSet<Overlap> overlaps) {
        int number() {
            return version.number();
        }
    }

    /** Requires that questions are being looked into, under the lock of the datalab. */
    Datalab requireEarly(DatalabId id) {
        Datalab datalab = Datalabs.existing(datalabs.lock(id));
        if (!EARLY.contains(datalab.state())) {
            throw new ProblemException(
                    ProblemCode.GATE_ILLEGAL,
                    "Whether records suffice is found out when the questions are fixed, before a schema is agreed.",
                    Map.of("state", datalab.state().name()));
        }
        return datalab;
    }

    /**
     * Requires one preliminary agreement to hold.
     *
     * @throws ProblemException gate-illegal, not-found, superseded or not-in-force
     */
    Held require(DatalabId id, int number) {
        requireEarly(id);
        InquiryVersion version = existing(id, number);
        requireNewest(id, number);
        String missing = String.join(", ", version.missing());
        if (!missing.isEmpty()) {
            throw notInForce("It is not signed by " + missing + ".");
        }
        if (!version.revocations().isEmpty()) {
            throw notInForce("It was revoked by "
                    + String.join(", ", version.revocations().keySet()) + ".");
        }
        if (!version.document().inquiry().holdsOn(today())) {
            throw notInForce("It does not hold today.");
        }
        try {
            Roster roster = Roster.verified(id.code(), agreements.roster(id));
            Signatures.under(version.document(), roster).verifyAll(version.signatures());
            return new Held(version, roster.upTo(version.document().roster()), overlaps(version));
        } catch (AgreementRefusedException | RosterException e) {
            throw new ProblemException(ProblemCode.AGREEMENT_ALTERED, String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns what the questions need as they were when it was proposed. */
    List<QuestionNeeds> needs(InquiryVersion version) {
        return catalogues.needs(version.document().inquiry().definitions());
    }

    SortedSet<Overlap> overlaps(InquiryVersion version) {
        return Overlap.of(version.document().inquiry(), needs(version));
    }

    InquiryVersion existing(DatalabId id, int number) {
        return store.versions(id).stream()
                .filter(v -> v.number() == number)
                .findFirst()
                .orElseThrow(
                        () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no such preliminary agreement."));
    }

    /**
     * Requires that no later one was proposed: partners look at the newest alone.
     *
     * @throws ProblemException superseded if one was
     */
    void requireNewest(DatalabId id, int number) {
        if (newest(id).filter(n -> n.number() != number).isPresent()) {
            throw new ProblemException(
                    ProblemCode.SUPERSEDED, "There is a newer preliminary agreement in this datalab.");
        }
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    Optional<InquiryVersion> newest(DatalabId id) {
        return store.versions(id).stream().findFirst();
    }

    private static ProblemException notInForce(String reason) {
        return new ProblemException(ProblemCode.NOT_IN_FORCE, "The preliminary agreement does not hold. " + reason);
    }
}
