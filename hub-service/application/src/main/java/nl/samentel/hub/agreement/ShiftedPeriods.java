package nl.samentel.hub.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.BoundDefinition;
import nl.samentel.schema.question.Definition;

/**
 * Two definitions that count the same, but one until a few days later, would tell of those days by their difference. Questions that are nested in
 * another way are held against each other when data are frozen; these are refused before anything is signed.
 */
final class ShiftedPeriods {
    private static final int LEAST_DAYS = 90;

    private final Catalogues catalogues;

    ShiftedPeriods(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * Requires that no definition is another one whose period starts or ends up to a quarter earlier or later.
     *
     * @param signed agreements that everybody signed before: what they asked may have been answered
     * @throws ProblemException invalid-request that names two questions
     */
    void refuse(Agreement next, List<Agreement> signed) {
        List<BoundDefinition> all = Stream.concat(Stream.of(next), signed.stream())
                .flatMap(a -> a.definitions().stream())
                .distinct()
                .toList();
        for (BoundDefinition one : next.definitions()) {
            all.stream()
                    .filter(other -> shifted(definition(one), definition(other)))
                    .findFirst()
                    .ifPresent(other -> {
                        throw new ProblemException(
                                ProblemCode.INVALID_REQUEST,
                                "questions: " + one.question() + " and " + other.question()
                                        + " count the same over periods that start or end less than " + LEAST_DAYS
                                        + " days apart; their difference would tell of a few people. Use the same period.");
                    });
        }
    }

    private Definition definition(BoundDefinition bound) {
        return catalogues.document(bound).definition();
    }

    private static boolean shifted(Definition one, Definition other) {
        Base here = one.base();
        Base there = other.base();
        boolean same = here.each() == there.each()
                && here.from().equals(there.from())
                && one.links().equals(other.links())
                && one.keep().equals(other.keep());
        return same && (near(here.first(), there.first()) || near(here.until(), there.until()));
    }

    private static boolean near(LocalDate one, LocalDate other) {
        long days = Math.abs(ChronoUnit.DAYS.between(one, other));
        return days > 0 && days < LEAST_DAYS;
    }
}
