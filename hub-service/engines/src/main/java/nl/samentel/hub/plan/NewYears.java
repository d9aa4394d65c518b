package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.or;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Source;
import org.jooq.Condition;

/**
 * Says on which 1 Januaries a record counts: on its own day, or on each on which it lasts. The calendar ends with the last
 * record, and so does what is known of an interval without an end.
 */
record NewYears(LocalDate dataFrom, LocalDate dataTo) {
    Condition counted(Base base, Row event, Row calendar) {
        List<EventType> lasting = new ArrayList<>();
        List<EventType> others = new ArrayList<>();
        base.from().stream()
                .flatMap(s -> s.events().stream())
                .forEach(t -> (Source.LASTING.contains(t) ? lasting : others).add(t));
        List<Condition> counted = new ArrayList<>();
        if (!others.isEmpty()) {
            counted.add(Tests.ofTypes(event, others).and(calendar.day().eq(event.day())));
        }
        if (!lasting.isEmpty()) {
            counted.add(Tests.ofTypes(event, lasting).and(lasts(event, calendar)));
        }
        return calendar.column("new_year").eq(inline(1)).and(or(counted));
    }

    private Condition lasts(Row event, Row calendar) {
        return calendar.day()
                .ge(BaseSteps.number(dataFrom))
                .and(calendar.day().lt(BaseSteps.number(dataTo)))
                .and(event.day().le(calendar.day()))
                .and(event.end().isNull().or(event.end().gt(calendar.day())));
    }
}
