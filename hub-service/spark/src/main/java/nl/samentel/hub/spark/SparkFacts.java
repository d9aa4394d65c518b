package nl.samentel.hub.spark;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.counting.EventTables;
import nl.samentel.hub.counting.FactBuildException;
import nl.samentel.hub.counting.FactRows;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.plan.FactPlan;
import nl.samentel.hub.plan.FactPlanner;
import nl.samentel.hub.plan.NamedSelect;
import nl.samentel.schema.question.Definition;
import org.apache.spark.sql.SparkSession;

/**
 * Makes fact rows from events with registered definitions on a Spark cluster; the same rows that
 * {@link nl.samentel.hub.counting.FactBuilder} makes. Executors need Spark's own classes only.
 */
public final class SparkFacts {
    private final SparkSession application;

    private SparkFacts(SparkSession application) {
        this.application = application;
    }

    /**
     * Uses the cluster of an application that was started. Its other sessions are left alone.
     *
     * @throws IllegalArgumentException if the application's settings do not keep rows from others; the message names the setting
     */
    public static SparkFacts on(SparkSession application) {
        ClosedCluster.check(application.sparkContext().getConf());
        return new SparkFacts(application);
    }

    /**
     * Makes one fact table per question.
     *
     * @throws FactBuildException if Spark refuses, or a definition gives a code that is not registered
     */
    public List<FactTable> build(SnapshotEvents events, List<Question> questions, CountingPeriod period)
            throws FactBuildException {
        List<Definition> definitions =
                questions.stream().map(Question::definition).toList();
        try (Views shared = new Views(session())) {
            EventTables.of(events, definitions).forEach(table -> TableLoader.load(shared, table));
            FactPlan.sharedSelects().forEach(select -> shared.name(select.name(), shared.keep(select.select())));
            List<FactTable> facts = new ArrayList<>();
            for (Question question : questions) {
                facts.add(table(shared.session(), question, period));
            }
            return facts;
        } catch (FactBuildException e) {
            throw e;
        } catch (Exception e) { // declared nowhere, as Spark is written in Scala; its message may repeat a value
            throw new FactBuildException(
                    "Spark refused the snapshot: " + e.getClass().getSimpleName() + ".");
        }
    }

    /**
     * Starts a session of its own. Numbers that do not fit are errors, whatever the application says, as they are on the
     * embedded engine. Bloom filters would be made for the calendar, which every event passes: more work than they save.
     */
    private SparkSession session() {
        SparkSession session = application.newSession();
        session.conf().set("spark.sql.ansi.enabled", true);
        session.conf().set("spark.sql.optimizer.runtime.bloomFilter.enabled", false);
        session.conf().set("spark.sql.leafNodeDefaultParallelism", TableLoader.SLICES);
        return session;
    }

    private static FactTable table(SparkSession session, Question question, CountingPeriod period)
            throws FactBuildException {
        FactPlan plan = FactPlanner.plan(question.definition(), period.from(), period.to());
        try (Views views = new Views(session)) {
            run(views, plan.selects());
            FactRows facts = FactRows.of(question, period);
            FactReader.read(views, facts);
            return facts.table();
        }
    }

    /** Keeps what is read several times; what is read once becomes part of the statement that reads it. */
    private static void run(Views views, List<NamedSelect> selects) {
        for (int i = 0; i < selects.size(); i++) {
            NamedSelect select = selects.get(i);
            boolean once = uses(select.name(), selects.subList(i + 1, selects.size())) == 1;
            views.name(select.name(), once ? views.rows(select.select()) : views.keep(select.select()));
        }
    }

    private static int uses(String name, List<NamedSelect> following) {
        return following.stream()
                .mapToInt(next -> next.select().split("`" + name + "`", -1).length - 1)
                .sum();
    }
}
