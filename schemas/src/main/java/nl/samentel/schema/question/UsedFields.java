package nl.samentel.schema.question;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Says which fields of records definitions look at, so that no other field needs to be kept. */
public final class UsedFields {
    private UsedFields() {}

    /** Returns all fields that some definitions look at. */
    public static Set<EventField> of(Collection<Definition> definitions) {
        Set<EventField> fields = new HashSet<>();
        for (Definition definition : definitions) {
            fields.addAll(own(definition));
            definition.base().from().forEach(s -> s.where().ifPresent(t -> fields.addAll(t.fields())));
            definition.links().forEach(l -> fields.addAll(of(definition, l)));
        }
        return fields;
    }

    /** Returns the fields of the entry's own records beside the condition that they are chosen by. */
    public static Set<EventField> own(Definition definition) {
        Set<EventField> fields = new HashSet<>();
        tests(definition).forEach(t -> fields.addAll(t.fields()));
        coded(definition).filter(c -> c.link().isEmpty()).forEach(c -> fields.add(c.field()));
        return fields;
    }

    /** Returns the fields of the records that a link looks for. */
    public static Set<EventField> of(Definition definition, Link link) {
        Set<EventField> fields = new HashSet<>();
        link.to().forEach(s -> s.where().ifPresent(t -> fields.addAll(t.fields())));
        coded(definition)
                .filter(c -> c.link().filter(link.name()::equals).isPresent())
                .forEach(c -> fields.add(c.field()));
        return fields;
    }

    /** Tells whether the postcode of the entry's own records is looked at. */
    public static boolean usesPlace(Definition definition) {
        return definition.dimensions().stream().anyMatch(d -> d.by() instanceof Breakdown.Place)
                || criteria(definition).anyMatch(Criterion.Located.class::isInstance)
                || tests(definition).anyMatch(Test::usesPlace)
                || definition.base().from().stream()
                        .flatMap(s -> s.where().stream())
                        .anyMatch(Test::usesPlace);
    }

    private static Stream<Breakdown.Coded> coded(Definition definition) {
        return definition.dimensions().stream()
                .map(Dimension::by)
                .filter(Breakdown.Coded.class::isInstance)
                .map(Breakdown.Coded.class::cast);
    }

    /** Conditions on the entry's records, with those on the subjects whose records are looked for. */
    private static Stream<Test> tests(Definition definition) {
        return Stream.concat(
                criteria(definition)
                        .filter(Criterion.Subject.class::isInstance)
                        .map(c -> ((Criterion.Subject) c).test()),
                definition.links().stream().flatMap(l -> l.of().stream()));
    }

    /** Returns all conditions on entries, with those inside them. */
    public static Stream<Criterion> criteria(Definition definition) {
        Stream<Criterion> cases = definition.dimensions().stream()
                .map(Dimension::by)
                .filter(Breakdown.Cases.class::isInstance)
                .flatMap(c -> ((Breakdown.Cases) c).list().stream())
                .map(Breakdown.Case::when);
        return Stream.concat(definition.keep().stream(), cases).flatMap(Criterion::parts);
    }
}
