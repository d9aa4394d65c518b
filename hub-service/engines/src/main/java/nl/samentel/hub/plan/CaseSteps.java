package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.when;

import java.util.List;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Source;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;

/** Makes the tables about cases that all questions share. */
final class CaseSteps {
    private static final Row EVENT = Row.event("e");

    private CaseSteps() {}

    static List<Step> steps() {
        return List.of(
                new Step(
                        Tables.CASE_PERSON,
                        selectDistinct(EVENT.caseNumber(), EVENT.person())
                                .from(EVENT.as())
                                .where(ofCases())),
                new Step(Tables.INVOLVEMENT, involvement()));
    }

    private static Condition ofCases() {
        return EVENT.caseNumber().isNotNull().and(Tests.ofTypes(EVENT, Source.OF_A_CASE));
    }

    /** A case without a start of its own starts with its first report; one without an end is open. */
    private static Select<?> involvement() {
        Field<Integer> start = coalesce(
                min(when(Tests.ofTypes(EVENT, List.of(EventType.VT_CASE_START)), EVENT.day())),
                min(when(Tests.ofTypes(EVENT, List.of(EventType.VT_REPORT)), EVENT.day())));
        Field<Integer> end = coalesce(
                max(when(Tests.ofTypes(EVENT, List.of(EventType.VT_CASE_END)), EVENT.day())),
                max(when(Tests.ofTypes(EVENT, List.of(EventType.VT_CASE_START)), EVENT.end())));
        Table<?> interval = select(EVENT.caseNumber(), start.as("day"), end.as("end_day"))
                .from(EVENT.as())
                .where(ofCases())
                .groupBy(EVENT.caseNumber())
                .having(start.isNotNull())
                .asTable("i");
        Row row = new Row("", "i");
        return selectDistinct(
                        inline(-1).as("id"),
                        row.caseNumber(),
                        EVENT.person(),
                        EVENT.household(),
                        row.day(),
                        row.end(),
                        inline(true).as("dated"))
                .from(interval)
                .join(EVENT.as())
                .on(EVENT.caseNumber().eq(row.caseNumber()).and(Tests.ofTypes(EVENT, Source.OF_A_CASE)));
    }
}
