package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.schema.question.Criterion;

/** Conditions on an entry. */
final class Criteria {
    private Criteria() {}

    static boolean holds(Criterion criterion, Entry entry, Findings found) {
        if (criterion instanceof Criterion.Linked linked) {
            return !found.of(linked.link()).rows().isEmpty();
        }
        if (criterion instanceof Criterion.Subject subject) {
            return entry.subjects().stream().anyMatch(s -> Tests.holds(subject.test(), s));
        }
        if (criterion instanceof Criterion.Located located) {
            return place(entry).filter(located.areas()::contains).isPresent();
        }
        if (criterion instanceof Criterion.Dated dated) {
            return dated(dated, entry.day());
        }
        if (criterion instanceof Criterion.All all) {
            return all.of().stream().allMatch(c -> holds(c, entry, found));
        }
        if (criterion instanceof Criterion.Any any) {
            return any.of().stream().anyMatch(c -> holds(c, entry, found));
        }
        if (criterion instanceof Criterion.Not not) {
            return !holds(not.of(), entry, found);
        }
        throw new IllegalArgumentException("The interpreter does not know this condition.");
    }

    private static boolean dated(Criterion.Dated dated, LocalDate day) {
        boolean begun = dated.from().isEmpty() || !day.isBefore(dated.from().get());
        boolean over = dated.until().isPresent() && !day.isBefore(dated.until().get());
        return begun && !over;
    }

    /** The postcode that most records have; the lowest of those that as many have. */
    static Optional<String> place(Entry entry) {
        Map<String, Integer> votes = new TreeMap<>();
        for (LinkedEvent subject : entry.subjects()) {
            subject.pc4().ifPresent(p -> votes.merge(p, 1, Integer::sum));
        }
        Optional<String> best = Optional.empty();
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = Optional.of(vote.getKey());
            }
        }
        return best;
    }
}
