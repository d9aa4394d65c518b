package nl.samentel.hub.inquiry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.hub.sufficiency.Assessment;
import nl.samentel.hub.sufficiency.Evidence;
import nl.samentel.hub.sufficiency.Sufficiency;
import nl.samentel.hub.sufficiency.Verdict;
import nl.samentel.schema.document.DocumentException;
import nl.samentel.schema.inquiry.CountBand;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;

/** Takes profiles and says what can be expected of each question. */
public final class Findings {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final InquiryStore store;
    private final UnderInquiry under;

    Findings(UnitOfWork unit, AuditLog log, InquiryStore store, UnderInquiry under) {
        this.unit = unit;
        this.log = log;
        this.store = store;
        this.under = under;
    }

    /**
     * What is known so far.
     *
     * @param version the preliminary agreement
     * @param profiles codes of the partners that sent a profile
     * @param sets names of the sets of blinded points that are here now
     * @param asked overlaps that its questions need, in order
     * @param overlaps overlaps that were counted
     * @param assessments what is expected of each question; none while the agreement does not hold
     */
    public record Report(
            InquiryVersion version,
            List<String> profiles,
            List<String> sets,
            List<Overlap> asked,
            Map<Overlap, CountBand> overlaps,
            List<Assessment> assessments) {
        /** Copies the collections. */
        public Report {
            profiles = List.copyOf(profiles);
            sets = List.copyOf(sets);
            asked = List.copyOf(asked);
            overlaps = Map.copyOf(overlaps);
            assessments = List.copyOf(assessments);
        }

        /** Tells whether everything has come in. */
        public boolean complete() {
            return !assessments.isEmpty() && assessments.stream().noneMatch(a -> a.verdict() == Verdict.PENDING);
        }
    }

    /**
     * Takes a partner's profile; another one replaces it while the preliminary agreement holds.
     *
     * @throws ProblemException invalid-request, signature-refused, forbidden, or not-in-force
     */
    public void profile(Caller caller, DatalabId id, int number, byte[] document, Signature signature) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        unit.call(() -> {
            UnderInquiry.Held held = under.require(id, number);
            Profile profile = read(document);
            requireOwn(held, partner, profile);
            try {
                held.roster().of(partner.code()).orElseThrow().verifyingKey().verify(profile.signingInput(), signature);
            } catch (SignatureRefusedException e) {
                throw new ProblemException(ProblemCode.SIGNATURE_REFUSED, String.valueOf(e.getMessage()), e);
            }
            store.add(id, number, profile, signature);
            log.write(AuditRecord.done(Action.INQUIRY_PROFILE, caller)
                    .datalab(id)
                    .object("inquiry", number)
                    .detail("profile", profile.signingInput().digest().hex())
                    .build());
            return profile;
        });
    }

    private static Profile read(byte[] document) {
        try {
            return Profile.read(document);
        } catch (DocumentException e) {
            throw new ProblemException(ProblemCode.INVALID_REQUEST, "profile: " + e.getMessage(), e);
        }
    }

    private static void requireOwn(UnderInquiry.Held held, PartnerId partner, Profile profile) {
        boolean party =
                held.version().document().inquiry().party(partner.code()).isPresent();
        if (!party || !profile.partner().equals(partner.code())) {
            throw new ProblemException(
                    ProblemCode.FORBIDDEN_TO_CALLER, "A partner sends its own profile under what it signed.");
        }
        if (!profile.inquiry().equals(held.version().document().digest())) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST, "profile: inquiry is the digest of this preliminary agreement.");
        }
    }

    /** Shows what is known so far; everybody in the datalab may see it. */
    public Report report(Caller caller, DatalabId id, int number) {
        Access.requireDatalab(caller, id);
        return unit.call(() -> {
            InquiryVersion version = under.existing(id, number);
            log.write(AuditRecord.done(Action.INQUIRY_READ, caller)
                    .datalab(id)
                    .object("inquiry", number)
                    .build());
            return of(id, version);
        });
    }

    /** Returns what the newest preliminary agreement found, in the caller's transaction, which writes the entry. */
    public Optional<Report> newest(DatalabId id) {
        return under.newest(id).map(version -> of(id, version));
    }

    Report of(DatalabId id, InquiryVersion version) {
        boolean signed = version.missing().isEmpty() && version.revocations().isEmpty();
        Map<String, Profile> profiles = store.profiles(id, version.number());
        Map<Overlap, CountBand> overlaps = store.overlaps(id, version.number());
        return new Report(
                version,
                profiles.keySet().stream().sorted().toList(),
                store.sets(id, version.number()).keySet().stream().sorted().toList(),
                List.copyOf(under.overlaps(version)),
                overlaps,
                signed
                        ? Sufficiency.assess(
                                new Evidence(version.document().inquiry(), under.needs(version), profiles, overlaps))
                        : List.of());
    }
}
