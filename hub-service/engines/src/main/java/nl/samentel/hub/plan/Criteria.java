package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.select;

import nl.samentel.schema.question.Criterion;
import org.jooq.Condition;

/** Conditions on an entry as a whole. */
final class Criteria {
    private final Names names;
    private final Row entry;

    Criteria(Names names, Row entry) {
        this.names = names;
        this.entry = entry;
    }

    Condition holds(Criterion criterion) {
        if (criterion instanceof Criterion.Linked linked) {
            Row link = names.link(linked.link(), "l");
            return entry.entry().in(select(link.entry()).from(link.as()));
        }
        if (criterion instanceof Criterion.Subject subject) {
            Row row = names.subject("s");
            return entry.entry().in(select(row.entry()).from(row.as()).where(Tests.holds(row, subject.test())));
        }
        if (criterion instanceof Criterion.Located located) {
            Row place = names.place("p");
            return entry.entry()
                    .in(select(place.entry()).from(place.as()).where(place.pc4().in(Tests.areas(located.areas()))));
        }
        if (criterion instanceof Criterion.All all) {
            return and(all.of().stream().map(this::holds).toList());
        }
        if (criterion instanceof Criterion.Any any) {
            return or(any.of().stream().map(this::holds).toList());
        }
        if (criterion instanceof Criterion.Not inner) {
            return not(holds(inner.of()));
        }
        return dated((Criterion.Dated) criterion);
    }

    private Condition dated(Criterion.Dated dated) {
        Condition from =
                dated.from().map(d -> entry.day().ge(BaseSteps.number(d))).orElse(noCondition());
        return from.and(
                dated.until().map(d -> entry.day().lt(BaseSteps.number(d))).orElse(noCondition()));
    }
}
