package nl.samentel.hub.access;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Decides whether the roles of a person still hold. */
public final class RoleReview {
    private RoleReview() {}

    /**
     * Requires one role at most, and a review date that is not past. A program has no review: it was admitted, and its key
     * can be removed.
     *
     * @param reviewed last day on which the role holds, if the token names one
     * @param required whether a role without a date is refused
     * @throws ProblemException roles-conflict or review-due
     */
    public static void require(Set<Role> roles, Optional<LocalDate> reviewed, boolean required, LocalDate today) {
        if (roles.size() > 1) {
            throw new ProblemException(
                    ProblemCode.ROLES_CONFLICT, "Your token names more than one role, and each account has one.");
        }
        if (roles.isEmpty() || roles.contains(Role.CONNECTOR)) {
            return;
        }
        if (reviewed.isEmpty() && required) {
            throw new ProblemException(ProblemCode.REVIEW_DUE, "Your role has no date until which it was reviewed.");
        }
        if (reviewed.isPresent() && today.isAfter(reviewed.get())) {
            throw new ProblemException(ProblemCode.REVIEW_DUE, "The date until which your role was reviewed is past.");
        }
    }
}
