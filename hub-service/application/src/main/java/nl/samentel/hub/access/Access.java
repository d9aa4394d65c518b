package nl.samentel.hub.access;

import java.util.Optional;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Decides what a caller may touch. Roles are checked before, at the door; here it is about which datalab and whose data. */
public final class Access {
    private Access() {}

    /**
     * Requires that the caller's token names the datalab; asked before looking whether it exists.
     *
     * @throws ProblemException forbidden otherwise
     */
    public static void requireDatalab(Caller caller, DatalabId datalab) {
        if (!caller.datalabs().contains(datalab)) {
            throw forbidden("Your token does not give access to this datalab.");
        }
    }

    /**
     * Requires that the caller is bound to a partner and returns it.
     *
     * @throws ProblemException forbidden otherwise
     */
    public static PartnerId requirePartner(Caller caller) {
        return caller.partner().orElseThrow(() -> forbidden("Your token does not name the partner you act for."));
    }

    /**
     * Requires that the caller may see what belongs to a partner: the partner itself, or a manager or auditor.
     *
     * @throws ProblemException forbidden otherwise
     */
    public static void requireSight(Caller caller, PartnerId owner) {
        if (!oversees(caller) && !caller.partner().equals(Optional.of(owner))) {
            throw forbidden("This belongs to another partner.");
        }
    }

    /**
     * Requires that the caller acts for a partner.
     *
     * @throws ProblemException forbidden otherwise
     */
    public static void requireOwner(Caller caller, PartnerId owner) {
        if (!requirePartner(caller).equals(owner)) {
            throw forbidden("This belongs to another partner.");
        }
    }

    /** Tells whether the caller sees all partners' deliveries, without numbers about people. */
    public static boolean oversees(Caller caller) {
        return caller.has(Role.MANAGER) || caller.has(Role.AUDITOR);
    }

    private static ProblemException forbidden(String detail) {
        return new ProblemException(ProblemCode.FORBIDDEN_TO_CALLER, detail);
    }
}
