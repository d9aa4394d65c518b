package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.Optional;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Link;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Times;

/**
 * On which days the window of a link can start for entries of a stretch of time: on the entry's own day, or on that of the
 * record of another link.
 *
 * @param base what is counted
 * @param from earliest start after the entry's day, if another link may give it
 * @param until first day after the latest start, if another link may give it
 */
record WindowStart(Base base, Optional<Offset> from, Optional<Offset> until) {
    /** Works out the days, if they have bounds at all. */
    static Optional<WindowStart> of(Definition definition, Link link) {
        Optional<String> anchor = link.anchor().link();
        if (anchor.isEmpty()) {
            return Optional.of(new WindowStart(definition.base(), Optional.empty(), Optional.empty()));
        }
        Link other = definition.link(anchor.get());
        boolean bound = other.anchor().link().isEmpty()
                && other.span() == Link.Span.STARTS
                && other.window().from().isPresent()
                && other.window().until().isPresent();
        return bound
                ? Optional.of(new WindowStart(
                        definition.base(), other.window().from(), other.window().until()))
                : Optional.empty();
    }

    /** Returns the days on which windows start, half-open. */
    Times.Days of(Times.Days time) {
        LocalDate first = time.first().isBefore(base.first()) ? base.first() : time.first();
        LocalDate last = time.after().isAfter(base.until())
                ? base.until().minusDays(1)
                : time.after().minusDays(1);
        if (base.each() == Base.Each.PERSON_ON_1_JANUARY && first.getDayOfYear() == 1) {
            last = LocalDate.of(last.getYear(), 1, 1);
        }
        LocalDate earliest = from.map(o -> o.from(time.first())).orElse(first);
        LocalDate latest = last;
        if (until.isPresent()) {
            latest = until.get().from(last).minusDays(1);
        }
        return new Times.Days(
                earliest.isBefore(first) ? earliest : first, (latest.isAfter(last) ? latest : last).plusDays(1));
    }
}
