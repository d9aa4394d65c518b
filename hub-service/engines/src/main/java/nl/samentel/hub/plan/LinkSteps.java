package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.question.Link;
import nl.samentel.schema.question.Link.Pick;
import nl.samentel.schema.question.Link.Span;
import nl.samentel.schema.question.Source;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectOrderByStep;
import org.jooq.SortField;
import org.jooq.Table;

/**
 * Finds the records of a link. Its table has the columns entry, id and day of the record, and since: the day of the anchor;
 * one row for an entry, or several when the link takes each.
 */
final class LinkSteps {
    private final Names names;
    private final Link link;
    private final Row target;
    private final Row subject;
    private final Row anchor = new Row("", "a");
    private final Row found = new Row("", "m");

    private LinkSteps(Names names, Link link) {
        this.names = names;
        this.link = link;
        this.target = names.target(link.name());
        this.subject = names.subject("s");
    }

    static List<Step> steps(Names names, Link link) {
        LinkSteps steps = new LinkSteps(names, link);
        return List.of(Step.of(steps.target, steps.targets()), Step.of(names.link(link.name(), ""), steps.picked()));
    }

    /** Records that the link may find, whoever's they are. */
    private Select<Record> targets() {
        List<Select<Record>> parts = new ArrayList<>();
        List<Source> events =
                link.to().stream().filter(s -> s.event().isPresent()).toList();
        if (!events.isEmpty()) {
            Row event = Row.event("e");
            Condition dated = link.span() == Span.STARTS ? event.dated().isTrue() : noCondition();
            parts.add(select(columns(event))
                    .from(event.as())
                    .where(Tests.matches(event, events).and(dated)));
        }
        if (events.size() < link.to().size()) {
            Row involvement = new Row(Tables.INVOLVEMENT, "v");
            parts.add(select(columns(involvement)).from(involvement.as()));
        }
        return parts.size() == 1 ? parts.get(0) : parts.get(0).unionAll(parts.get(1));
    }

    private static List<Field<?>> columns(Row row) {
        return List.of(row.id(), row.day(), row.end(), row.person(), row.household(), row.caseNumber());
    }

    private Select<? extends Record> picked() {
        if (link.pick() == Pick.EACH) {
            return selectDistinct(found.entry(), found.id(), found.day(), found.column("since"))
                    .from(together());
        }
        Row ranked = new Row("", "r");
        boolean first = link.pick() == Pick.FIRST;
        List<SortField<?>> order = first
                ? List.of(found.day().asc(), found.id().asc())
                : List.of(found.day().desc(), found.id().desc());
        Table<?> all = select(
                        found.entry(),
                        found.id(),
                        found.day(),
                        found.column("since"),
                        rowNumber()
                                .over()
                                .partitionBy(found.entry())
                                .orderBy(order)
                                .as("place"))
                .from(together())
                .asTable("r");
        return select(ranked.entry(), ranked.id(), ranked.day(), ranked.column("since"))
                .from(all)
                .where(ranked.column("place").eq(inline(1)));
    }

    /** Keeps records at addresses where enough different persons have one. */
    private Table<?> together() {
        if (link.together() == 1) {
            return matched().asTable("m");
        }
        Row inner = new Row("", "i");
        Row address = new Row("", "h");
        Table<?> enough = select(inner.entry(), inner.household())
                .from(matched().asTable("i"))
                .where(inner.household().ge(inline(0)))
                .groupBy(inner.entry(), inner.household())
                .having(countDistinct(inner.person()).ge(inline(link.together())))
                .asTable("h");
        Row all = new Row("", "w");
        return select(all.entry(), all.id(), all.day(), all.column("since"))
                .from(matched().asTable("w"))
                .join(enough)
                .on(address.entry().eq(all.entry()), address.household().eq(all.household()))
                .asTable("m");
    }

    private Select<Record> matched() {
        SelectOrderByStep<Record> all = null;
        for (SelectOrderByStep<Record> branch : branches()) {
            all = all == null ? branch : all.unionAll(branch);
        }
        if (all == null) {
            throw new IllegalStateException("A relation has at least one branch.");
        }
        return all;
    }

    private List<SelectOrderByStep<Record>> branches() {
        Condition sameCase = target.caseNumber().eq(subject.caseNumber());
        Condition samePerson = target.person().eq(subject.person());
        Condition sameAddress = target.household()
                .eq(subject.household())
                .and(subject.household().ge(inline(0)));
        return switch (link.by()) {
            case PERSON -> List.of(branch(samePerson));
            case HOUSEHOLD -> List.of(branch(samePerson), branch(sameAddress), branch(sameCase));
            case CASE -> List.of(branch(sameCase), ofPersonsCases());
        };
    }

    private SelectOrderByStep<Record> branch(Condition related) {
        return select(result())
                .from(anchors())
                .join(subject.as())
                .on(subject.entry().eq(anchor.entry()))
                .join(target.as())
                .on(related)
                .where(chosen(), inWindow());
    }

    private SelectOrderByStep<Record> ofPersonsCases() {
        Row cases = new Row(Tables.CASE_PERSON, "p");
        return select(result())
                .from(anchors())
                .join(subject.as())
                .on(subject.entry().eq(anchor.entry()))
                .join(cases.as())
                .on(cases.person().eq(subject.person()))
                .join(target.as())
                .on(target.caseNumber().eq(cases.caseNumber()))
                .where(chosen(), inWindow());
    }

    private List<Field<?>> result() {
        return List.of(
                anchor.entry(),
                target.id(),
                target.day(),
                target.person(),
                target.household(),
                anchor.day().as("since"));
    }

    private Condition chosen() {
        return link.of().map(t -> Tests.holds(subject, t)).orElse(noCondition());
    }

    /** The day from which each entry's window counts, with the ends of the window. */
    private Table<?> anchors() {
        Row entry = names.entry("n");
        Row calendar = new Row(Tables.CALENDAR, "c");
        Optional<String> after = link.anchor().link();
        List<Field<?>> columns = new ArrayList<>();
        columns.add(entry.entry());
        if (after.isEmpty()) {
            columns.add(entry.day().as("day"));
            windowEnds(calendar, columns);
            return select(columns)
                    .from(entry.as())
                    .join(calendar.as())
                    .on(calendar.day().eq(entry.day()))
                    .asTable("a");
        }
        Row other = names.link(after.get(), "o");
        Field<Integer> day = link.anchor().orBase() ? coalesce(other.day(), entry.day()) : other.day();
        columns.add(day.as("day"));
        windowEnds(calendar, columns);
        return select(columns)
                .from(entry.as())
                .leftJoin(other.as())
                .on(other.entry().eq(entry.entry()))
                .join(calendar.as())
                .on(calendar.day().eq(day))
                .asTable("a");
    }

    private void windowEnds(Row calendar, List<Field<?>> columns) {
        link.window()
                .from()
                .ifPresent(o -> columns.add(Calendars.at(calendar, o).as("opens")));
        link.window()
                .until()
                .ifPresent(o -> columns.add(Calendars.at(calendar, o).as("closes")));
    }

    private Condition inWindow() {
        if (link.span() == Span.OPEN) {
            return target.day()
                    .lt(anchor.day())
                    .and(target.end().isNull().or(target.end().gt(anchor.day())));
        }
        Condition condition =
                link.window().until().isPresent() ? target.day().lt(anchor.column("closes")) : noCondition();
        if (link.window().from().isEmpty()) {
            return condition;
        }
        Field<Integer> opens = anchor.column("opens");
        return link.span() == Span.STARTS
                ? condition.and(target.day().ge(opens))
                : condition.and(target.end().isNull().or(target.end().ge(opens)));
    }
}
