package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.abs;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samentel.schema.question.Breakdown;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Criterion;
import nl.samentel.schema.question.DayBuckets;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.Link;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Times;
import org.jooq.CaseConditionStep;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Gives the position of an entry's code in each dimension, out of the tables that {@link Joined} has joined. */
final class Positions {
    private final Definition definition;
    private final Joined joined;
    private final LocalDate dataFrom;
    private final LocalDate dataTo;
    private final Criteria criteria;

    Positions(Definition definition, Joined joined, LocalDate dataFrom, LocalDate dataTo) {
        this.definition = definition;
        this.joined = joined;
        this.dataFrom = dataFrom;
        this.dataTo = dataTo;
        this.criteria = new Criteria(Names.of(definition), Joined.KEPT);
    }

    Field<Integer> of(Dimension dimension) {
        Field<Integer> position = plain(dimension);
        int last = definition.choices(dimension).size() - 1;
        return dimension
                .validity()
                .map(v -> (Field<Integer>) when(
                                joined.kept()
                                        .day()
                                        .lt(BaseSteps.number(v.after().from(dataFrom))),
                                inline(last))
                        .otherwise(position))
                .orElse(position);
    }

    private Field<Integer> plain(Dimension dimension) {
        if (dimension.by() instanceof Breakdown.Time time) {
            return joined.calendar()
                    .column(time.step().name().toLowerCase(Locale.ROOT))
                    .minus(inline(Times.number(definition.base().first(), time.step())));
        }
        if (dimension.by() instanceof Breakdown.Place place) {
            int unknown = definition.choices(dimension).size()
                    - 1
                    - dimension.validity().map(v -> 1).orElse(0);
            return coalesce(joined.area().column(Joined.column(place.detail())), inline(unknown));
        }
        if (dimension.by() instanceof Breakdown.Coded coded) {
            return coded(dimension, coded);
        }
        if (dimension.by() instanceof Breakdown.Cases cases) {
            return cases(dimension, cases);
        }
        if (dimension.by() instanceof Breakdown.Within within) {
            return within(within);
        }
        return days((Breakdown.Days) dimension.by());
    }

    private Field<Integer> coded(Dimension dimension, Breakdown.Coded coded) {
        List<Choice> choices = definition.choices(dimension);
        List<String> names = choices.stream().map(Choice::code).toList();
        if (definition.multiple(dimension)) {
            String missing = coded.link().isPresent() ? "NONE" : "UNKNOWN";
            return coalesce(joined.codes(dimension).column("code"), inline(names.indexOf(missing)));
        }
        if (coded.link().isEmpty()) {
            return Codes.position(joined.own().column(dimension.id()), coded.field(), choices);
        }
        String link = coded.link().get();
        return when(joined.link(link).entry().isNull(), inline(names.indexOf("NONE")))
                .otherwise(Codes.position(joined.record(link).code(coded.field()), coded.field(), choices));
    }

    private Field<Integer> cases(Dimension dimension, Breakdown.Cases cases) {
        Field<Integer> otherwise = inline(cases.list().size());
        if (cases.multiple()) {
            return coalesce(joined.codes(dimension).column("code"), otherwise);
        }
        CaseConditionStep<Integer> position = null;
        for (int i = 0; i < cases.list().size(); i++) {
            Condition holds = criteria.holds(cases.list().get(i).when());
            position = position == null ? when(holds, inline(i)) : position.when(holds, inline(i));
        }
        if (position == null) {
            throw new IllegalStateException("Cases are at least one.");
        }
        return position.otherwise(otherwise);
    }

    private Field<Integer> within(Breakdown.Within within) {
        Link link = definition.link(within.link());
        Field<Integer> end = Calendars.at(joined.calendarOf(link), within.until());
        Condition found = link.pick() == Link.Pick.EACH
                ? criteria.holds(new Criterion.Linked(link.name()))
                : joined.link(link.name()).day().lt(end);
        return when(runsOn(link, within.until()), inline(2))
                .when(found, inline(0))
                .otherwise(inline(1));
    }

    /** Whether a time after the anchor of a link runs past the end of the data. */
    private Condition runsOn(Link link, Offset time) {
        return Calendars.at(joined.calendarOf(link), time).gt(BaseSteps.number(dataTo));
    }

    private Field<Integer> days(Breakdown.Days days) {
        Row link = joined.link(days.link());
        List<Integer> limits = DayBuckets.LIMITS;
        Optional<Offset> followUp = DayBuckets.followUp(definition.link(days.link()));
        Condition none = link.entry().isNull();
        Condition open = followUp.map(f -> none.and(runsOn(definition.link(days.link()), f)))
                .orElse(DSL.falseCondition());
        CaseConditionStep<Integer> position =
                when(open, inline(limits.size() + 2)).when(none, inline(limits.size() + 1));
        Field<Integer> apart = abs(link.day().minus(link.column("since")));
        for (int i = 0; i < limits.size(); i++) {
            position = position.when(apart.le(inline(limits.get(i))), inline(i));
        }
        return position.otherwise(inline(limits.size()));
    }
}
