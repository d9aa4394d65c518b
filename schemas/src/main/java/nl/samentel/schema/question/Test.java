package nl.samentel.schema.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition on one record. A field that the record does not have counts as {@code UNKNOWN}. */
public sealed interface Test {
    /**
     * The field has one of these codes; for a field with several codes, at least one of them.
     *
     * @param field which
     * @param codes at least one
     */
    record Coded(EventField field, Set<String> codes) implements Test {
        /** Copies the set. */
        public Coded {
            codes = Set.copyOf(codes);
        }
    }

    /** The postcode lies in the municipality, or is unknown: people of other places whom a partner serves too are out. */
    record Inside() implements Test {}

    /**
     * The postcode is one of these.
     *
     * @param areas four digits each
     */
    record Placed(Set<String> areas) implements Test {
        /** Copies the set. */
        public Placed {
            areas = Set.copyOf(areas);
        }
    }

    /**
     * All hold.
     *
     * @param of at least one
     */
    record All(List<Test> of) implements Test {
        /** Copies the list. */
        public All {
            of = List.copyOf(of);
        }
    }

    /**
     * At least one holds.
     *
     * @param of at least one
     */
    record Any(List<Test> of) implements Test {
        /** Copies the list. */
        public Any {
            of = List.copyOf(of);
        }
    }

    /**
     * It does not hold.
     *
     * @param of what
     */
    record Not(Test of) implements Test {}

    /** Returns this condition and those inside it. */
    default Stream<Test> parts() {
        if (this instanceof All all) {
            return Stream.concat(Stream.of(this), all.of().stream().flatMap(Test::parts));
        }
        if (this instanceof Any any) {
            return Stream.concat(Stream.of(this), any.of().stream().flatMap(Test::parts));
        }
        if (this instanceof Not not) {
            return Stream.concat(Stream.of(this), not.of().parts());
        }
        return Stream.of(this);
    }

    /** Returns the fields it looks at. */
    default Set<EventField> fields() {
        return parts().filter(Coded.class::isInstance)
                .map(c -> ((Coded) c).field())
                .collect(Collectors.toSet());
    }

    /** Tells whether it looks at the postcode. */
    default boolean usesPlace() {
        return parts().anyMatch(t -> t instanceof Inside || t instanceof Placed);
    }

    /** Returns the codes of a field that records can still have, when the condition narrows them. */
    default Optional<Set<String>> narrows(EventField field) {
        if (this instanceof Coded coded && coded.field().equals(field)) {
            return Optional.of(coded.codes());
        }
        if (this instanceof All all) {
            return all.of().stream()
                    .map(t -> t.narrows(field))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Optional.empty();
    }
}
