package nl.samentel.schema.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A condition on an entry as a whole. */
public sealed interface Criterion {
    /**
     * A link found a record.
     *
     * @param link name of the link
     */
    record Linked(String link) implements Criterion {}

    /**
     * At least one record of the entry keeps a condition.
     *
     * @param test which
     */
    record Subject(Test test) implements Criterion {}

    /**
     * The most common known postcode of the entry's subjects is one of these.
     *
     * @param areas four digits each
     */
    record Located(Set<String> areas) implements Criterion {
        /** Copies the set. */
        public Located {
            areas = Set.copyOf(areas);
        }
    }

    /**
     * The day of the entry lies in a stretch of days.
     *
     * @param from first day, if there is one
     * @param until first day after, if there is one
     */
    record Dated(Optional<LocalDate> from, Optional<LocalDate> until) implements Criterion {}

    /**
     * All hold.
     *
     * @param of at least one
     */
    record All(List<Criterion> of) implements Criterion {
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
    record Any(List<Criterion> of) implements Criterion {
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
    record Not(Criterion of) implements Criterion {}

    /** Returns this condition and those inside it. */
    default Stream<Criterion> parts() {
        if (this instanceof All all) {
            return Stream.concat(Stream.of(this), all.of().stream().flatMap(Criterion::parts));
        }
        if (this instanceof Any any) {
            return Stream.concat(Stream.of(this), any.of().stream().flatMap(Criterion::parts));
        }
        if (this instanceof Not not) {
            return Stream.concat(Stream.of(this), not.of().parts());
        }
        return Stream.of(this);
    }
}
