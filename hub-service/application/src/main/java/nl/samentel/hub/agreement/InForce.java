package nl.samentel.hub.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.AgreementDocument;
import nl.samentel.schema.agreement.AgreementRefusedException;
import nl.samentel.schema.agreement.Signatures;
import nl.samentel.schema.roster.Roster;
import nl.samentel.schema.roster.RosterException;

/**
 * Tells what holds now. Guarantees that terms are given out only if every party's signature under exactly this document
 * was verified just now, no party revoked it, and today lies within its dates. It does not guarantee that the roster is
 * the one the partners see: their connectors compare that themselves.
 */
public final class InForce {
    /** Days of agreements and permissions are days in the Netherlands. */
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final AgreementStore store;
    private final Clock clock;

    /** Wires the check. */
    public InForce(AgreementStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Returns today in the Netherlands. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /**
     * Returns the terms that hold now.
     *
     * @throws ProblemException not-in-force if there are none
     */
    public Terms require(DatalabId datalab) {
        List<AgreementVersion> versions = store.versions(datalab);
        Optional<Judged> signed = signed(versions).map(v -> judge(datalab, v));
        return signed.flatMap(Judged::terms)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.NOT_IN_FORCE,
                        "The agreement of this datalab is not in force.",
                        Map.of(
                                "agreement",
                                signed.map(Judged::state)
                                        .orElse(versions.isEmpty() ? Standing.State.NONE : Standing.State.PROPOSED)
                                        .name())));
    }

    /**
     * Returns the newest agreement that every partner signed, whether or not it holds today, if its signatures hold.
     */
    public Optional<AgreementDocument> signed(DatalabId datalab) {
        return signed(store.versions(datalab))
                .filter(v -> judge(datalab, v).state() != Standing.State.ALTERED)
                .map(AgreementVersion::document);
    }

    /**
     * Returns what a partner may deliver now.
     *
     * @throws ProblemException forbidden if it is no party, permission-missing if it lacks a permission it needs,
     *     epoch-compromised if the keys are not sound
     */
    public PartnerTerms requirePartner(Terms terms, PartnerId partner) {
        requireSound(terms);
        PartnerTerms own = terms.partner(partner)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.FORBIDDEN_TO_CALLER, "Your partner does not take part in this datalab."));
        requirePermissions(terms, List.of(partner));
        return own;
    }

    /**
     * Requires that nobody declared the keys of these terms compromised.
     *
     * @throws ProblemException epoch-compromised if somebody did
     */
    public void requireSound(Terms terms) {
        if (store.compromised(terms.datalab()).contains(terms.epoch())) {
            throw new ProblemException(
                    ProblemCode.EPOCH_COMPROMISED,
                    "The keys of epoch " + terms.epoch() + " were declared compromised.",
                    Map.of("epoch", terms.epoch()));
        }
    }

    /**
     * Requires that partners have the permissions they need.
     *
     * @throws ProblemException permission-missing that names the partners who lack one
     */
    public void requirePermissions(Terms terms, Collection<PartnerId> partners) {
        List<String> lacking = permissions(terms.datalab(), terms.partners()).stream()
                .filter(p -> partners.contains(p.partner()) && !p.allows())
                .map(p -> p.partner().code() + " " + p.state())
                .toList();
        if (!lacking.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.PERMISSION_MISSING,
                    "A permission that is needed does not hold today.",
                    Map.of("permissions", lacking));
        }
    }

    /** Tells how a datalab stands today, for people to see. */
    public Standing standing(DatalabId datalab) {
        List<AgreementVersion> versions = store.versions(datalab);
        if (versions.isEmpty()) {
            return new Standing(Optional.empty(), Standing.State.NONE, Optional.empty(), List.of());
        }
        AgreementVersion newest = versions.get(0);
        Standing.State state =
                newest.missing().isEmpty() ? judge(datalab, newest).state() : Standing.State.PROPOSED;
        Optional<Terms> inForce =
                signed(versions).flatMap(v -> judge(datalab, v).terms());
        return new Standing(
                Optional.of(newest),
                state,
                inForce,
                permissions(datalab, inForce.map(Terms::partners).orElseGet(() -> parties(newest))));
    }

    private static List<PartnerTerms> parties(AgreementVersion version) {
        return version.document().agreement().parties().stream()
                .map(PartnerTerms::of)
                .toList();
    }

    private List<PermissionStanding> permissions(DatalabId datalab, List<PartnerTerms> partners) {
        List<GrantedPermission> granted = store.permissions(datalab);
        LocalDate today = today();
        return partners.stream()
                .map(p -> PermissionStanding.of(p, granted, today))
                .toList();
    }

    /** Only the newest version that all signed can hold: if that one was revoked, no earlier one comes back. */
    private static Optional<AgreementVersion> signed(List<AgreementVersion> versions) {
        return versions.stream().filter(v -> v.missing().isEmpty()).findFirst();
    }

    /** How a version that all signed stands today, and its terms if it holds. */
    private record Judged(Standing.State state, Optional<Terms> terms) {
        static Judged not(Standing.State state) {
            return new Judged(state, Optional.empty());
        }
    }

    private Judged judge(DatalabId datalab, AgreementVersion version) {
        Agreement agreement = version.document().agreement();
        Roster roster;
        try {
            roster = Roster.verified(datalab.code(), store.roster(datalab)).upTo(agreement.roster());
            Signatures.under(version.document(), roster).verifyAll(version.signatures());
        } catch (RosterException | AgreementRefusedException e) {
            return Judged.not(Standing.State.ALTERED);
        }
        if (!agreement.datalab().equals(datalab.code())) {
            return Judged.not(Standing.State.ALTERED);
        }
        if (!version.revocations().isEmpty()) {
            return Judged.not(Standing.State.REVOKED);
        }
        LocalDate today = today();
        if (today.isBefore(agreement.from())) {
            return Judged.not(Standing.State.NOT_YET);
        }
        return agreement.holdsOn(today)
                ? new Judged(Standing.State.IN_FORCE, Optional.of(new Terms(version.document(), roster)))
                : Judged.not(Standing.State.EXPIRED);
    }
}
