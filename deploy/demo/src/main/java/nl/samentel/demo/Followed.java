package nl.samentel.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an analyst does who wants a table: asks it and, where most of it is small or closed, what the hub offers instead, until
 * something shows. Where nothing shows, the total is asked too: it says why.
 *
 * @param steps tables that were asked, in order, at least one
 */
record Followed(List<Asked> steps) {
    Followed {
        steps = List.copyOf(steps);
    }

    /** How far the analyst got. */
    enum Outcome {
        AS_ASKED,
        COARSER,
        NOT_AT_ALL
    }

    /** Asks and follows. */
    static Followed from(Table wanted, Function<Table, JsonNode> hub) {
        var steps = new ArrayList<Asked>();
        var step = ask(wanted, hub, steps);
        for (var next = step.instead(); next.isPresent(); ) {
            step = ask(next.get(), hub, steps);
            next = step.shown() > 0 ? Optional.empty() : step.instead();
        }
        if (steps.stream().noneMatch(asked -> asked.shown() > 0)
                && !step.table().dimensions().isEmpty()) {
            ask(wanted.by(List.of()), hub, steps);
        }
        return new Followed(steps);
    }

    private static Asked ask(Table table, Function<Table, JsonNode> hub, List<Asked> steps) {
        var asked = new Asked(table, hub.apply(table));
        steps.add(asked);
        return asked;
    }

    /** Returns the table that was wanted. */
    Asked wanted() {
        return steps.get(0);
    }

    /** Returns the last table that shows something, or the last one. */
    Asked reached() {
        return steps.stream()
                .filter(step -> step.shown() > 0)
                .reduce((one, next) -> next)
                .orElse(steps.get(steps.size() - 1));
    }

    Outcome outcome() {
        if (reached().shown() == 0) {
            return Outcome.NOT_AT_ALL;
        }
        return reached().equals(wanted()) ? Outcome.AS_ASKED : Outcome.COARSER;
    }

    /** Says how many questions were shown as asked, coarser and not at all. */
    static String tally(List<Followed> all) {
        return all.size() + " questions: " + count(all, Outcome.AS_ASKED) + " shown as asked, "
                + count(all, Outcome.COARSER) + " coarser, " + count(all, Outcome.NOT_AT_ALL) + " not at all";
    }

    private static long count(List<Followed> all, Outcome outcome) {
        return all.stream().filter(one -> one.outcome() == outcome).count();
    }
}
