package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.hub.counting.SlowEntries.Entry;
import nl.samentel.hub.counting.SlowLinks.Found;
import nl.samentel.schema.question.Criterion;

/** Conditions on an entry, the slow way. */
final class SlowCriteria {
    private SlowCriteria() {}

    static boolean holds(Criterion criterion, Entry entry, Map<String, Found> found) {
        if (criterion instanceof Criterion.Linked linked) {
            return !found.get(linked.link()).rows().isEmpty();
        }
        if (criterion instanceof Criterion.Subject subject) {
            return entry.subjects().stream().anyMatch(s -> SlowTests.holds(subject.test(), s));
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
        for (Linked subject : entry.subjects()) {
            subject.pc4().ifPresent(p -> votes.merge(p, 1, Integer::sum));
        }
        List<String> best = new ArrayList<>();
        int most = 0;
        for (Map.Entry<String, Integer> vote : votes.entrySet()) {
            if (vote.getValue() > most) {
                most = vote.getValue();
                best = List.of(vote.getKey());
            }
        }
        return best.stream().findFirst();
    }
}
