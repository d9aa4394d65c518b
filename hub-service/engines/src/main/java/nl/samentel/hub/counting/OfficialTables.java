package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.disclosure.OfficialSet;
import nl.samentel.hub.disclosure.OfficialTable;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.Base;
import nl.samentel.schema.question.Source;

/** Says which sets of tables of a question can be protected together, and counts them. */
public final class OfficialTables {
    /** Most cells of a table, totals included; a plan for more takes hours. */
    public static final int MOST_CELLS = 2_000;

    private static final Set<Base.Each> SEVERAL_TIMES = Set.of(Base.Each.PERSON_YEAR, Base.Each.PERSON_ON_1_JANUARY);

    private OfficialTables() {}

    /** Why tables cannot be protected together. */
    public enum Fault {
        /** The same person counts in several years, so that totals are not the sum of their parts. */
        SEVERAL_TIMES,
        /** A unit may have several codes of a dimension, so that totals are not the sum of their parts. */
        SEVERAL_CODES,
        /** Codes of dimensions in different tables exclude each other, so that one table tells of the other what no total says. */
        APART,
        /** Two dimensions look at the same links or fields, and no rule says which of their codes exclude each other. */
        INTERTWINED,
        /** A table has more cells than can be protected. */
        TOO_LARGE
    }

    /** Returns what keeps tables of a question from being protected together, if anything does. */
    public static Optional<Fault> fault(Question question, Collection<List<String>> tables) {
        if (SEVERAL_TIMES.contains(question.definition().base().each())) {
            return Optional.of(Fault.SEVERAL_TIMES);
        }
        for (List<String> table : tables) {
            long cells = 1;
            for (String id : table) {
                Dimension dimension = question.dimensions().get(question.position(id));
                if (dimension.multiple()) {
                    return Optional.of(Fault.SEVERAL_CODES);
                }
                cells *= dimension.codes().size() + 1L;
            }
            if (cells > MOST_CELLS) {
                return Optional.of(Fault.TOO_LARGE);
            }
        }
        Set<String> used = new HashSet<>();
        tables.forEach(used::addAll);
        if (new Facets(question).intertwined(used)) {
            return Optional.of(Fault.INTERTWINED);
        }
        return apart(question, tables) ? Optional.of(Fault.APART) : Optional.empty();
    }

    /**
     * Two tables tell of each other by the totals that they share, which are protected, and by what their other dimensions exclude,
     * which is not unless some table has them all.
     */
    private static boolean apart(Question question, Collection<List<String>> tables) {
        for (List<String> one : tables) {
            for (List<String> other : tables) {
                Set<String> both = new HashSet<>(one);
                both.addAll(other);
                boolean together = tables.stream().anyMatch(t -> t.containsAll(both));
                if (!together && excluding(question, one, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean excluding(Question question, List<String> one, List<String> other) {
        List<String> own = new ArrayList<>(one);
        own.removeAll(other);
        List<String> others = new ArrayList<>(other);
        others.removeAll(one);
        return question.rules().stream()
                .anyMatch(r -> own.contains(r.dimension()) && others.contains(r.other())
                        || own.contains(r.other()) && others.contains(r.dimension()));
    }

    /** Tells whether two questions count some of the same records, or what belongs to them. */
    public static boolean overlap(Question one, Question other) {
        return !Collections.disjoint(events(one), events(other));
    }

    /** Cases take their subjects from reports, so that all records of a case are of one kind here. */
    private static Set<EventType> events(Question question) {
        Set<EventType> events = new HashSet<>();
        question.definition().base().from().forEach(s -> events.addAll(s.events()));
        if (!Collections.disjoint(events, Source.WITH_CASES)) {
            events.addAll(Source.WITH_CASES);
        }
        return events;
    }

    /**
     * Counts a closed set.
     *
     * @param table facts of the question
     * @param fresh tables to be released
     * @param earlier tables that were released before from the same facts, or wait for it
     * @throws IllegalArgumentException if the facts belong to another question or definition
     */
    public static OfficialSet count(
            FactTable table, Question question, List<List<String>> fresh, List<OfficialTable> earlier) {
        OfficialSet set = OfficialSet.of(question.id());
        earlier.forEach(set::earlier);
        fresh.forEach(set::table);
        for (List<String> part : set.toCount()) {
            set.counted(part, Counter.count(table, new CountQuery(question, part, Optional.empty())));
        }
        return set;
    }
}
