package nl.samentel.hub.counting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.counting.SlowEntries.Entry;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Link;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Source;

/** Looks for the records around an entry, the slow way. */
final class SlowLinks {
    /**
     * What a link found.
     *
     * @param anchor day from which the window counted, absent when there was none
     * @param rows records that it picked, none when it found nothing
     */
    record Found(Optional<LocalDate> anchor, List<Linked> rows) {}

    private final Definition definition;
    private final Map<String, List<Linked>> targets = new HashMap<>();
    private final Map<Integer, Set<Id32>> casesOfPersons = new HashMap<>();

    SlowLinks(Definition definition, List<Linked> rows) {
        this.definition = definition;
        for (Link link : definition.links()) {
            List<Linked> meant = new ArrayList<>(
                    rows.stream().filter(r -> SlowTests.meant(link.to(), r)).toList());
            if (link.to().stream().map(Source::event).anyMatch(Optional::isEmpty)) {
                meant.addAll(SlowInvolvement.of(rows));
            }
            targets.put(link.name(), meant);
        }
        for (Linked row : rows) {
            if (Source.OF_A_CASE.contains(row.type()) && row.caseTag().isPresent()) {
                casesOfPersons
                        .computeIfAbsent(row.person(), p -> new HashSet<>())
                        .add(row.caseTag().get());
            }
        }
    }

    /** Returns what each link finds around an entry, by name. */
    Map<String, Found> around(Entry entry) {
        Map<String, Found> found = new HashMap<>();
        for (Link link : definition.links()) {
            found.put(link.name(), find(link, entry, anchor(link, entry, found)));
        }
        return found;
    }

    private static Optional<LocalDate> anchor(Link link, Entry entry, Map<String, Found> found) {
        if (link.anchor().link().isEmpty()) {
            return Optional.of(entry.day());
        }
        List<Linked> other = found.get(link.anchor().link().get()).rows();
        if (other.isEmpty()) {
            return link.anchor().orBase() ? Optional.of(entry.day()) : Optional.empty();
        }
        return Optional.of(other.get(0).day());
    }

    private Found find(Link link, Entry entry, Optional<LocalDate> anchor) {
        if (anchor.isEmpty()) {
            return new Found(anchor, List.of());
        }
        List<Linked> matched = new ArrayList<>();
        for (Linked target : targets.get(link.name())) {
            boolean related = entry.subjects().stream()
                    .filter(s ->
                            link.of().isEmpty() || SlowTests.holds(link.of().get(), s))
                    .anyMatch(s -> related(link.by(), s, target));
            if (related && inWindow(link, anchor.get(), target)) {
                matched.add(target);
            }
        }
        List<Linked> together = matched.stream()
                .filter(t -> link.together() == 1 || personsAtAddressOf(t, matched) >= link.together())
                .toList();
        return new Found(anchor, picked(link.pick(), together));
    }

    private boolean related(Link.Relation by, Linked subject, Linked target) {
        return switch (by) {
            case PERSON -> subject.person() == target.person();
            case HOUSEHOLD ->
                subject.person() == target.person()
                        || (subject.household() >= 0 && subject.household() == target.household())
                        || subject.hasCaseOf(target);
            case CASE ->
                subject.hasCaseOf(target)
                        || target.caseTag()
                                .filter(casesOfPersons.getOrDefault(subject.person(), Set.of())::contains)
                                .isPresent();
        };
    }

    private static boolean inWindow(Link link, LocalDate anchor, Linked target) {
        LocalDate from = link.window().from().map(o -> o.from(anchor)).orElse(LocalDate.MIN);
        Optional<Offset> until = link.window().until();
        boolean before = until.isEmpty() || target.day().isBefore(until.get().from(anchor));
        return switch (link.span()) {
            case STARTS -> target.dated() && !target.day().isBefore(from) && before;
            case ACTIVE ->
                before && (target.end().isEmpty() || !target.end().get().isBefore(from));
            case OPEN ->
                target.day().isBefore(anchor)
                        && (target.end().isEmpty() || target.end().get().isAfter(anchor));
        };
    }

    private static long personsAtAddressOf(Linked target, List<Linked> matched) {
        return matched.stream()
                .filter(m -> target.household() >= 0 && m.household() == target.household())
                .map(Linked::person)
                .distinct()
                .count();
    }

    /** Rows come in the order of loading; of one day, the first one loaded is the earliest and the last one the latest. */
    private static List<Linked> picked(Link.Pick pick, List<Linked> rows) {
        if (pick == Link.Pick.EACH || rows.isEmpty()) {
            return rows;
        }
        Linked best = rows.get(0);
        for (Linked row : rows) {
            boolean better = pick == Link.Pick.FIRST
                    ? row.day().isBefore(best.day())
                    : !row.day().isBefore(best.day());
            best = better ? row : best;
        }
        return List.of(best);
    }
}
