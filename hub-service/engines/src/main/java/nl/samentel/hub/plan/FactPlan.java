package nl.samentel.hub.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/**
 * The statements that make the fact rows of a question: tables on the way, the facts, and what removes the tables again.
 */
public final class FactPlan {
    /** Name of the table that holds the facts: unit, person, household, and a position for each dimension. */
    public static final String FACTS = "fact";

    private final List<Step> steps;
    private final Select<? extends Record> facts;

    FactPlan(List<Step> steps, Select<? extends Record> facts) {
        this.steps = List.copyOf(steps);
        this.facts = facts;
    }

    /** Returns the statements of the tables that all questions share, for an engine's dialect. */
    public static List<String> shared(SQLDialect dialect) {
        return CaseSteps.steps().stream().map(s -> create(context(dialect), s)).toList();
    }

    /** Returns the statements that make the facts, in order. */
    public List<String> statements(SQLDialect dialect) {
        DSLContext context = context(dialect);
        List<String> statements = new ArrayList<>();
        steps.forEach(s -> statements.add(create(context, s)));
        statements.add(create(context, new Step(FACTS, facts)));
        return statements;
    }

    /** Returns the statements that remove all tables of {@link #statements}. */
    public List<String> removal(SQLDialect dialect) {
        DSLContext context = context(dialect);
        List<String> statements = new ArrayList<>();
        steps.forEach(s -> statements.add(context.renderInlined(context.dropTable(DSL.name(s.table())))));
        statements.add(context.renderInlined(context.dropTable(DSL.name(FACTS))));
        return statements;
    }

    /** Returns the tables that all questions share, in order, for any engine. */
    public static List<NamedSelect> sharedSelects() {
        return CaseSteps.steps().stream().map(FactPlan::neutral).toList();
    }

    /** Returns the tables that lead to the facts, in order, for any engine; the last is {@link #FACTS}. */
    public List<NamedSelect> selects() {
        return Stream.concat(steps.stream(), Stream.of(new Step(FACTS, facts)))
                .map(FactPlan::neutral)
                .toList();
    }

    /**
     * Renders standard SQL with backticks around names, as Spark reads it. The library has no dialect for it, and quotes so in
     * that of MySQL only, whose types are its own.
     */
    private static NamedSelect neutral(Step step) {
        String select = context(SQLDialect.DEFAULT).renderInlined(step.rows());
        if (select.indexOf('\'') >= 0 || select.indexOf('`') >= 0) {
            throw new IllegalStateException("A statement reads whole numbers only, and its names are plain.");
        }
        return new NamedSelect(step.table(), select.replace('"', '`'));
    }

    private static String create(DSLContext context, Step step) {
        return context.renderInlined(
                context.createTemporaryTable(DSL.name(step.table())).as(step.rows()));
    }

    private static DSLContext context(SQLDialect dialect) {
        return DSL.using(
                dialect,
                new Settings().withRenderQuotedNames(RenderQuotedNames.ALWAYS).withRenderFormatted(false));
    }
}
