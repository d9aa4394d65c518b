package nl.samentel.hub.disclosure.lattice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Finds open cells of which one lies in the other and lacks a handful, in different questions or in different tables of one, and closes one of
 * the two together with its neighbour, so that the rest of their block tells both together and neither alone. The neighbour is the smallest
 * that the question is not about. Closes what repairs most for what it costs. Goes by what is in the data, once for a snapshot, and not by who asks.
 */
final class NestedQuestions {
    /** What readers look at first costs more than other cells. */
    private static final int DEAR = 4;

    private final List<Draft> drafts;
    private final Map<Choice, Long> losses = new HashMap<>();

    NestedQuestions(List<Draft> drafts) {
        this.drafts = drafts;
    }

    private record Place(int draft, OpenCell cell) {
        int units() {
            return cell.sketch().units();
        }
    }

    private record Pair(Place small, Place large) {
        Stream<Place> places() {
            return Stream.of(small, large);
        }
    }

    /** What could be closed of a draft: a cell, and the open one next to it. */
    private record Choice(int draft, List<CellId> closed) {
        boolean closes(Place place) {
            return place.draft() == draft && closed.stream().anyMatch(place.cell()::within);
        }

        boolean repairs(Pair pair) {
            return pair.places().anyMatch(this::closes);
        }
    }

    /** Closes, and returns the drafts that changed: they open other cells instead, so that all are to be looked at again. */
    List<Draft> close() {
        List<Pair> pairs = pairs();
        Map<Integer, Set<CellId>> closed = new HashMap<>();
        while (!pairs.isEmpty()) {
            Choice best = best(pairs);
            closed.computeIfAbsent(best.draft(), d -> new HashSet<>()).addAll(best.closed());
            pairs.removeIf(best::repairs);
        }
        List<Draft> changed = new ArrayList<>();
        closed.forEach((draft, cells) -> {
            if (drafts.get(draft).forbid(cells)) {
                changed.add(drafts.get(draft));
            }
        });
        return changed;
    }

    private List<Pair> pairs() {
        List<Place> places = new ArrayList<>();
        for (int draft = 0; draft < drafts.size(); draft++) {
            for (OpenCell cell : drafts.get(draft).open()) {
                places.add(new Place(draft, cell));
            }
        }
        places.sort(Comparator.comparingInt(Place::units));
        List<Pair> pairs = new ArrayList<>();
        Holders holders = Holders.of(
                places.stream().map(p -> p.cell().sketch()).toList(),
                drafts.stream().mapToInt(Draft::threshold).max().orElse(0));
        for (int i = 0; i < places.size(); i++) {
            Place small = places.get(i);
            holders.of(small.cell().sketch())
                    .mapToObj(places::get)
                    .filter(large -> lacksAHandful(small, large) && isolating(small, large))
                    .forEach(large -> pairs.add(new Pair(small, large)));
        }
        // What is closed already and still open is an answer of an earlier snapshot, which stays.
        pairs.removeIf(pair -> pair.places()
                .anyMatch(p -> drafts.get(p.draft()).forbids(p.cell().id())));
        return pairs;
    }

    private boolean lacksAHandful(Place small, Place large) {
        return large.units() - small.units() < drafts.get(small.draft()).threshold();
    }

    private static boolean isolating(Place small, Place large) {
        return small.units() < large.units()
                && small.cell().sketch().within(large.cell().sketch());
    }

    /** The total has nothing beside it. */
    private Stream<Choice> choices(Place place) {
        CellId id = place.cell().id();
        return id.table() == 0
                ? Stream.of(new Choice(place.draft(), List.of(id)))
                : IntStream.of(place.cell().cuboid().dimensions())
                        .mapToObj(d -> new Choice(place.draft(), closed(place, d)));
    }

    private List<CellId> closed(Place place, int dimension) {
        OpenCell cell = place.cell();
        Stream<CellId> companion = drafts.get(place.draft()).open().stream()
                .filter(c -> cell.beside(c, dimension))
                .min(Comparator.comparing(OpenCell::asked)
                        .thenComparingInt(c -> c.sketch().units())
                        .thenComparingInt(c -> c.id().cell()))
                .map(OpenCell::id)
                .stream();
        return Stream.concat(Stream.of(cell.id()), companion).toList();
    }

    /** Returns the choice that repairs most for what it costs; of equal ones the first, in an order that does not change. */
    private Choice best(List<Pair> pairs) {
        List<Choice> choices = pairs.stream()
                .flatMap(Pair::places)
                .flatMap(this::choices)
                .distinct()
                .toList();
        Choice best = choices.get(0);
        for (Choice choice : choices) {
            best = worth(choice, pairs) > worth(best, pairs) ? choice : best;
        }
        return best;
    }

    private double worth(Choice choice, List<Pair> pairs) {
        long repaired = pairs.stream().filter(choice::repairs).count();
        return (double) repaired / losses.computeIfAbsent(choice, this::loss);
    }

    /** Returns how many open cells go with a choice; those of totals, of one dimension and of what reports are made of count more than once. */
    private long loss(Choice choice) {
        Draft draft = drafts.get(choice.draft());
        long cells = draft.open().stream()
                .filter(c -> choice.closed().stream().anyMatch(c::within))
                .mapToLong(c -> dear(draft, c.id().table()) ? DEAR : 1)
                .sum();
        return Math.max(1, cells);
    }

    private static boolean dear(Draft draft, int table) {
        return Integer.bitCount(table) <= 1 || draft.favours(table);
    }
}
