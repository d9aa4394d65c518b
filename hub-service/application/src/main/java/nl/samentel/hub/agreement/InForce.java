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

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    /**
     * Returns the terms that hold now.
     *
     * @throws ProblemException not-in-force if there are none
     */
    public Terms require(DatalabId datalab) {
        List<AgreementVersion> versions = store.versions(datalab);
        Optional<AgreementVersion> signed = signed(versions);
        Standing.State state = signed.map(v -> state(datalab, v))
                .orElse(versions.isEmpty() ? Standing.State.NONE : Standing.State.PROPOSED);
        if (state != Standing.State.IN_FORCE) {
            throw new ProblemException(
                    ProblemCode.NOT_IN_FORCE,
                    "The agreement of this datalab is not in force.",
                    Map.of("agreement", state.name()));
        }
        return new Terms(signed.orElseThrow().document());
    }

    /**
     * Returns what a partner may deliver now.
     *
     * @throws ProblemException forbidden if it is no party, permission-missing if it lacks a permission it needs
     */
    public PartnerTerms requirePartner(Terms terms, PartnerId partner) {
        PartnerTerms own = terms.partner(partner)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.FORBIDDEN_TO_CALLER, "Your partner does not take part in this datalab."));
        requirePermissions(terms, List.of(partner));
        return own;
    }

    /**
     * Requires that partners have the permissions they need.
     *
     * @throws ProblemException permission-missing that names the partners who lack one
     */
    public void requirePermissions(Terms terms, Collection<PartnerId> partners) {
        List<String> lacking = permissions(terms).stream()
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

    List<PermissionStanding> permissions(Terms terms) {
        List<GrantedPermission> granted = store.permissions(terms.datalab());
        LocalDate today = today();
        return terms.partners().stream()
                .map(p -> PermissionStanding.of(p, granted, today))
                .toList();
    }

    /** Tells how a datalab stands today, for people to see. */
    public Standing standing(DatalabId datalab) {
        List<AgreementVersion> versions = store.versions(datalab);
        if (versions.isEmpty()) {
            return new Standing(Optional.empty(), Standing.State.NONE, Optional.empty(), List.of());
        }
        AgreementVersion newest = versions.get(0);
        Standing.State state = newest.missing().isEmpty() ? state(datalab, newest) : Standing.State.PROPOSED;
        Optional<Terms> inForce = signed(versions)
                .filter(v -> state(datalab, v) == Standing.State.IN_FORCE)
                .map(v -> new Terms(v.document()));
        return new Standing(
                Optional.of(newest),
                state,
                inForce,
                permissions(inForce.orElseGet(() -> new Terms(newest.document()))));
    }

    /** Only the newest version that all signed can hold: if that one was revoked, no earlier one comes back. */
    private static Optional<AgreementVersion> signed(List<AgreementVersion> versions) {
        return versions.stream().filter(v -> v.missing().isEmpty()).findFirst();
    }

    private Standing.State state(DatalabId datalab, AgreementVersion version) {
        if (!verified(datalab, version)) {
            return Standing.State.ALTERED;
        }
        if (!version.revocations().isEmpty()) {
            return Standing.State.REVOKED;
        }
        LocalDate today = today();
        if (today.isBefore(version.document().agreement().from())) {
            return Standing.State.NOT_YET;
        }
        return version.document().agreement().holdsOn(today) ? Standing.State.IN_FORCE : Standing.State.EXPIRED;
    }

    private boolean verified(DatalabId datalab, AgreementVersion version) {
        try {
            Roster roster = Roster.verified(datalab.code(), store.roster(datalab));
            Signatures.under(version.document(), roster).verifyAll(version.signatures());
            return version.document().agreement().datalab().equals(datalab.code());
        } catch (RosterException | AgreementRefusedException e) {
            return false;
        }
    }
}
