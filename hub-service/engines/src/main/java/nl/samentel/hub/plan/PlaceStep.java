package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;

import org.jooq.Field;
import org.jooq.Table;

/** Makes the place of each entry: the commonest known postcode of its subjects, the lowest of equals. */
final class PlaceStep {
    private PlaceStep() {}

    static Step step(Names names) {
        Row subject = names.subject("s");
        Row ranked = new Row("", "r");
        Field<Integer> rank = rowNumber()
                .over()
                .partitionBy(subject.entry())
                .orderBy(count().desc(), subject.pc4())
                .as("place");
        Table<?> areas = select(subject.entry(), subject.pc4(), rank)
                .from(subject.as())
                .where(subject.pc4().isNotNull())
                .groupBy(subject.entry(), subject.pc4())
                .asTable("r");
        return Step.of(
                names.place(""),
                select(ranked.entry(), ranked.pc4())
                        .from(areas)
                        .where(ranked.column("place").eq(inline(1))));
    }
}
