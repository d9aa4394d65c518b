package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.inline;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Link;
import nl.samentel.schema.question.Offset;
import org.jooq.Field;

/** Days at a distance. Distances in months stand in the calendar; distances in days are sums. */
public final class Calendars {
    private Calendars() {}

    /** Returns the distances in months that some definitions use. */
    public static Set<Integer> months(Collection<Definition> definitions) {
        Set<Integer> months = new TreeSet<>();
        definitions.stream()
                .flatMap(Calendars::offsets)
                .filter(o -> !o.inDays())
                .forEach(o -> months.add(o.months()));
        return months;
    }

    private static Stream<Offset> offsets(Definition definition) {
        Stream<Offset> windows = definition.links().stream()
                .map(Link::window)
                .flatMap(w -> Stream.concat(w.from().stream(), w.until().stream()));
        Stream<Offset> within = definition.dimensions().stream()
                .filter(d -> d.by() instanceof Breakdown.Within)
                .map(d -> ((Breakdown.Within) d.by()).until());
        return Stream.concat(windows, within);
    }

    static Field<Integer> at(Row calendar, Offset offset) {
        return offset.inDays() ? calendar.day().plus(inline(offset.amount())) : calendar.column(Tables.column(offset));
    }
}
