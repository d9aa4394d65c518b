package nl.samentel.hub.counting;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Criterion;
import nl.samentel.schema.question.Definition;

/**
 * What dimensions of a question look at. Two that look at the same may exclude each other's codes in ways that no rule of the question
 * tells, such as the days to a first record and whether there was one within 90.
 */
final class Facets {
    private enum Facet {
        TIME,
        PLACE,
        FIELD,
        LINK
    }

    private final Question question;

    Facets(Question question) {
        this.question = question;
    }

    /** Tells whether two of some dimensions look at the same without a rule that says which codes exclude each other. */
    boolean intertwined(Set<String> dimensions) {
        List<String> all = dimensions.stream().sorted().toList();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                if (same(all.get(one), all.get(other)) && !ruled(all.get(one), all.get(other))) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean ruled(String one, String other) {
        return question.rules().stream()
                .anyMatch(r -> r.dimension().equals(one) && r.other().equals(other)
                        || r.dimension().equals(other) && r.other().equals(one));
    }

    private boolean same(String one, String other) {
        Definition definition = question.definition();
        Breakdown by = definition.dimension(one).orElseThrow().by();
        Breakdown otherBy = definition.dimension(other).orElseThrow().by();
        if (own(by) && own(otherBy)) {
            // Two fields of a record; that one follows from the other is for people to see.
            return by.equals(otherBy);
        }
        return !Collections.disjoint(of(by), of(otherBy));
    }

    private static boolean own(Breakdown by) {
        return by instanceof Breakdown.Coded coded && coded.link().isEmpty();
    }

    private static Set<Facet> of(Breakdown by) {
        if (by instanceof Breakdown.Time) {
            return EnumSet.of(Facet.TIME);
        }
        if (by instanceof Breakdown.Place) {
            return EnumSet.of(Facet.PLACE);
        }
        if (by instanceof Breakdown.Cases cases) {
            return cases.list().stream()
                    .flatMap(c -> c.when().parts())
                    .flatMap(Facets::of)
                    .collect(Collectors.toSet());
        }
        return EnumSet.of(own(by) ? Facet.FIELD : Facet.LINK);
    }

    private static Stream<Facet> of(Criterion part) {
        if (part instanceof Criterion.Dated) {
            return Stream.of(Facet.TIME);
        }
        if (part instanceof Criterion.Located) {
            return Stream.of(Facet.PLACE);
        }
        if (part instanceof Criterion.Linked) {
            return Stream.of(Facet.LINK);
        }
        return part instanceof Criterion.Subject ? Stream.of(Facet.FIELD) : Stream.empty();
    }
}
