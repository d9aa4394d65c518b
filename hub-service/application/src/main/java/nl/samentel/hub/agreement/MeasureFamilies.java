package nl.samentel.hub.agreement;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.catalogue.Catalogues;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Disclosure.Regime;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.BoundDefinition;

/**
 * Questions that count records of the same types are one family of measures, which is protected in one way, for good: exact numbers beside noisy
 * ones of the same records would narrow the hidden ones down.
 */
final class MeasureFamilies {
    private final Catalogues catalogues;

    MeasureFamilies(Catalogues catalogues) {
        this.catalogues = catalogues;
    }

    /**
     * Requires one regime for each family.
     *
     * @param signed agreements that everybody signed before
     * @throws ProblemException invalid-request that names two questions
     */
    void require(Agreement next, List<Agreement> signed) {
        for (BoundDefinition one : next.definitions()) {
            Regime regime = next.disclosure().regime(one.question());
            Stream.concat(Stream.of(next), signed.stream())
                    .flatMap(a -> other(one, regime, a).stream())
                    .findFirst()
                    .ifPresent(other -> {
                        throw new ProblemException(
                                ProblemCode.INVALID_REQUEST,
                                "disclosure.regimes: " + one.question() + " and " + other
                                        + " count records of the same types, so that they are protected in the same way,"
                                        + " in every version of the agreement.");
                    });
        }
    }

    /**
     * Returns the families of an agreement.
     *
     * @param signed agreements that everybody signed, this one among them
     */
    List<MeasureFamily> of(Agreement agreement, List<Agreement> signed) {
        List<Set<EventType>> groups = new ArrayList<>();
        for (BoundDefinition one : agreement.definitions()) {
            Set<EventType> joined = new TreeSet<>(types(one));
            groups.stream().filter(g -> overlap(g, joined)).toList().forEach(g -> {
                joined.addAll(g);
                groups.remove(g);
            });
            groups.add(joined);
        }
        return groups.stream().map(types -> family(types, agreement, signed)).toList();
    }

    private MeasureFamily family(Set<EventType> types, Agreement agreement, List<Agreement> signed) {
        List<String> questions = questions(types, agreement);
        int since = signed.stream()
                .filter(a -> !questions(types, a).isEmpty())
                .mapToInt(Agreement::version)
                .min()
                .orElse(agreement.version());
        return new MeasureFamily(
                questions,
                types.stream().map(Enum::name).toList(),
                agreement.disclosure().regime(questions.get(0)),
                since);
    }

    private List<String> questions(Set<EventType> types, Agreement agreement) {
        return agreement.definitions().stream()
                .filter(d -> overlap(types, types(d)))
                .map(BoundDefinition::question)
                .sorted()
                .toList();
    }

    /** Finds a question of an agreement that is of the same family and under another regime. */
    private Optional<String> other(BoundDefinition one, Regime regime, Agreement agreement) {
        return agreement.definitions().stream()
                .filter(d -> agreement.disclosure().regime(d.question()) != regime)
                .filter(d -> overlap(types(one), types(d)))
                .map(BoundDefinition::question)
                .findFirst();
    }

    private Set<EventType> types(BoundDefinition bound) {
        return catalogues.question(bound).definition().base().from().stream()
                .flatMap(s -> s.events().stream())
                .collect(Collectors.toSet());
    }

    private static boolean overlap(Set<EventType> some, Set<EventType> others) {
        Set<EventType> both = new HashSet<>(some);
        both.retainAll(others);
        return !both.isEmpty();
    }
}
