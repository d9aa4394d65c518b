package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Link;
import nl.samentel.schema.question.Offset;
import nl.samentel.schema.question.Source;
import nl.samentel.schema.question.meaning.Findings.Found;

/** Looks for the records around an entry. */
final class Links {
    private final List<Target> targets = new ArrayList<>();

    private record Target(Link link, Index records) {}

    Links(Definition definition, List<LinkedEvent> rows, Cases cases) {
        for (Link link : definition.links()) {
            List<LinkedEvent> meant = new ArrayList<>(
                    rows.stream().filter(r -> Tests.meant(link.to(), r)).toList());
            if (link.to().stream().map(Source::event).anyMatch(Optional::isEmpty)) {
                meant.addAll(cases.involvement());
            }
            targets.add(new Target(link, new Index(meant, cases)));
        }
    }

    /** Returns what each link finds around an entry. */
    Findings around(Entry entry) {
        Findings found = new Findings();
        for (Target target : targets) {
            Optional<LocalDate> anchor = anchor(target.link(), entry, found);
            List<LinkedEvent> rows = anchor.map(a -> find(target, entry, a)).orElse(List.of());
            found.add(target.link().name(), new Found(anchor, rows));
        }
        return found;
    }

    private static Optional<LocalDate> anchor(Link link, Entry entry, Findings found) {
        if (link.anchor().link().isEmpty()) {
            return Optional.of(entry.day());
        }
        List<LinkedEvent> other = found.of(link.anchor().link().get()).rows();
        if (other.isEmpty()) {
            return link.anchor().orBase() ? Optional.of(entry.day()) : Optional.empty();
        }
        return Optional.of(other.get(0).day());
    }

    private static List<LinkedEvent> find(Target target, Entry entry, LocalDate anchor) {
        Link link = target.link();
        List<LinkedEvent> subjects = entry.subjects().stream()
                .filter(s -> link.of().isEmpty() || Tests.holds(link.of().get(), s))
                .toList();
        List<LinkedEvent> matched = target.records().related(link.by(), subjects).stream()
                .filter(t -> inWindow(link, anchor, t))
                .toList();
        return picked(link.pick(), link.together() == 1 ? matched : together(link.together(), matched));
    }

    private static boolean inWindow(Link link, LocalDate anchor, LinkedEvent target) {
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

    /** Keeps the records at addresses where enough different persons have one. */
    private static List<LinkedEvent> together(int enough, List<LinkedEvent> matched) {
        Map<Integer, Set<Integer>> persons = new HashMap<>();
        matched.forEach(m ->
                persons.computeIfAbsent(m.household(), h -> new HashSet<>()).add(m.person()));
        return matched.stream()
                .filter(m -> m.household() >= 0
                        && persons.getOrDefault(m.household(), Set.of()).size() >= enough)
                .toList();
    }

    /** Rows come in the order of loading; of one day, the first one loaded is the earliest and the last one the latest. */
    private static List<LinkedEvent> picked(Link.Pick pick, List<LinkedEvent> rows) {
        if (pick == Link.Pick.EACH || rows.isEmpty()) {
            return rows;
        }
        LinkedEvent best = rows.get(0);
        for (LinkedEvent row : rows) {
            boolean better = pick == Link.Pick.FIRST
                    ? row.day().isBefore(best.day())
                    : !row.day().isBefore(best.day());
            best = better ? row : best;
        }
        return List.of(best);
    }
}
