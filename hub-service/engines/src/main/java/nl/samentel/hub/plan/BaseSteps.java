package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.UsedFields;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/** Makes the entries of a question and their subjects. */
final class BaseSteps {
    /** Entries of a person in several years get different numbers: the person's times this, and the year's. */
    private static final long YEARS = 10_000L;

    private final Definition definition;
    private final Base base;
    private final NewYears newYears;
    private final Names names;
    private final Row event = Row.event("e");
    private final Row calendar = new Row(Tables.CALENDAR, "c");

    private BaseSteps(Definition definition, NewYears newYears) {
        this.definition = definition;
        this.base = definition.base();
        this.newYears = newYears;
        this.names = Names.of(definition);
    }

    static List<Step> steps(Definition definition, NewYears newYears) {
        BaseSteps steps = new BaseSteps(definition, newYears);
        return steps.whole() ? steps.wholeRecords() : steps.byKey();
    }

    private boolean whole() {
        return base.each() == Base.Each.RECORD || base.each() == Base.Each.CASE;
    }

    /** Entries are groups or cases: one matching record makes the entry, and all its records are subjects. */
    private List<Step> wholeRecords() {
        Field<Integer> key = base.each() == Base.Each.RECORD ? event.group() : event.caseNumber();
        Field<Integer> day = min(event.day());
        Condition matching = max(when(Tests.matches(event, base.from()), inline(1))
                        .otherwise(inline(0)))
                .eq(inline(1));
        Row entry = names.entry("n");
        return List.of(
                Step.of(
                        entry,
                        select(key.cast(SQLDataType.BIGINT).as("entry"), key.as("unit"), day.as("day"))
                                .from(event.as())
                                .where(candidate(), key.isNotNull())
                                .groupBy(key)
                                .having(day.ge(number(base.first())), day.lt(number(base.until())), matching)),
                Step.of(
                        names.subject(""),
                        select(subject(entry.entry()))
                                .from(entry.as())
                                .join(event.as())
                                .on(key.eq(entry.entry()))
                                .where(candidate())));
    }

    /** Entries are persons, households or single records: only matching records are subjects. */
    private List<Step> byKey() {
        Condition rows = candidate()
                .and(Tests.matches(event, base.from()))
                .and(calendar.day().ge(number(base.first())))
                .and(calendar.day().lt(number(base.until())));
        if (base.each() == Base.Each.HOUSEHOLD) {
            rows = rows.and(event.household().ge(inline(0)));
        }
        List<Field<?>> columns = subject(key());
        columns.add(unit().as("unit"));
        columns.add(calendar.day());
        Row subject = names.subject("s");
        return List.of(
                Step.of(
                        subject,
                        select(columns)
                                .from(event.as())
                                .join(calendar.as())
                                .on(counted())
                                .where(rows)),
                Step.of(
                        names.entry(""),
                        select(
                                        subject.entry(),
                                        min(subject.column("unit")).as("unit"),
                                        min(subject.day()).as("day"))
                                .from(subject.as())
                                .groupBy(subject.entry())));
    }

    /** The days on which a record counts: its own, or 1 Januaries. */
    private Condition counted() {
        return base.each() == Base.Each.PERSON_ON_1_JANUARY
                ? newYears.counted(base, event, calendar)
                : calendar.day().eq(event.day());
    }

    private Condition candidate() {
        List<EventType> types =
                base.from().stream().flatMap(s -> s.events().stream()).toList();
        Condition dated = definition.needsDays() ? event.dated().isTrue() : noCondition();
        return Tests.ofTypes(event, types).and(dated);
    }

    private Field<Integer> unit() {
        return switch (base.each()) {
            case PERSON, PERSON_YEAR, PERSON_ON_1_JANUARY -> event.person();
            case HOUSEHOLD -> event.household();
            default -> event.id();
        };
    }

    private Field<?> key() {
        Field<Long> unit = unit().cast(SQLDataType.BIGINT);
        return switch (base.each()) {
            case PERSON_YEAR, PERSON_ON_1_JANUARY -> unit.mul(inline(YEARS)).plus(calendar.column("year"));
            default -> unit;
        };
    }

    /** The columns of a subject: whose record it is, and the fields that the question looks at. */
    private List<Field<?>> subject(Field<?> entry) {
        List<Field<?>> columns = new ArrayList<>(List.of(
                entry.as("entry"),
                event.id(),
                event.person(),
                event.who(),
                event.household(),
                event.caseNumber(),
                event.pc4()));
        UsedFields.own(definition).stream()
                .filter(f -> !f.multiple())
                .sorted(Comparator.comparing(EventField::id))
                .forEach(f -> columns.add(event.code(f)));
        return columns;
    }

    static Field<Integer> number(LocalDate day) {
        return inline(Math.toIntExact(day.toEpochDay()));
    }
}
