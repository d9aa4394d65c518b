package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Criterion;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.Source;
import nl.samentel.schema.question.Test;

/** Codes that conditions of the shipped questions look for, so that a small region has enough of them. */
final class LookedFor {
    private LookedFor() {}

    /** Returns the codes of an attribute that some condition names, in order. */
    static List<String> codes(Attribute attribute) {
        return Definitions.shipped().stream()
                .flatMap(LookedFor::tests)
                .flatMap(Test::parts)
                .filter(Test.Coded.class::isInstance)
                .map(Test.Coded.class::cast)
                .filter(c -> c.field().equals(new EventField.Attributed(attribute)))
                .flatMap(c -> c.codes().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Stream<Test> tests(Definition definition) {
        List<Source> sources = new ArrayList<>(definition.base().from());
        List<Test> tests = new ArrayList<>();
        definition.links().forEach(l -> {
            sources.addAll(l.to());
            l.of().ifPresent(tests::add);
        });
        sources.forEach(s -> s.where().ifPresent(tests::add));
        criteria(definition)
                .flatMap(Criterion::parts)
                .filter(Criterion.Subject.class::isInstance)
                .forEach(c -> tests.add(((Criterion.Subject) c).test()));
        return tests.stream();
    }

    private static Stream<Criterion> criteria(Definition definition) {
        return Stream.concat(
                definition.keep().stream(),
                definition.dimensions().stream()
                        .filter(d -> d.by() instanceof Breakdown.Cases)
                        .flatMap(d -> ((Breakdown.Cases) d.by()).list().stream())
                        .map(Breakdown.Case::when));
    }
}
