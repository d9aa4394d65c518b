package nl.samentel.hub.plan;

import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.Link;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Plans how the fact rows of a question are made. */
public final class FactPlanner {
    private FactPlanner() {}

    /**
     * Plans a question.
     *
     * @param dataFrom first day of the data
     * @param dataTo first day after the data
     */
    public static FactPlan plan(Definition definition, LocalDate dataFrom, LocalDate dataTo) {
        Names names = Names.of(definition);
        List<Step> steps = new ArrayList<>(BaseSteps.steps(definition, new NewYears(dataFrom, dataTo)));
        for (Link link : definition.links()) {
            steps.addAll(LinkSteps.steps(names, link));
        }
        if (DimensionSteps.needsPlaces(definition)) {
            steps.add(PlaceStep.step(names));
        }
        steps.add(kept(definition, names));
        steps.addAll(DimensionSteps.steps(definition));
        return new FactPlan(steps, facts(definition, dataFrom, dataTo));
    }

    private static Step kept(Definition definition, Names names) {
        Row entry = names.entry("n");
        Condition keep =
                definition.keep().map(new Criteria(names, entry)::holds).orElse(DSL.noCondition());
        return Step.of(
                names.kept(""),
                select(entry.entry(), entry.column("unit"), entry.day())
                        .from(entry.as())
                        .where(keep));
    }

    private static Select<?> facts(Definition definition, LocalDate dataFrom, LocalDate dataTo) {
        Joined joined = new Joined(definition);
        Positions positions = new Positions(definition, joined, dataFrom, dataTo);
        List<Field<?>> columns = new ArrayList<>();
        columns.add(joined.kept().column("unit"));
        columns.add(joined.member().who().as("person"));
        columns.add(joined.member().household());
        for (Dimension dimension : definition.dimensions()) {
            columns.add(positions.of(dimension).cast(SQLDataType.SMALLINT).as(dimension.id()));
        }
        return select(columns).from(joined.table());
    }
}
