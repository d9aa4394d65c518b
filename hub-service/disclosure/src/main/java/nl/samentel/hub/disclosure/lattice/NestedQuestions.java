package nl.samentel.hub.disclosure.lattice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds open cells of different questions of which one lies in the other and lacks a handful, and closes a block of one of the two: the blocks
 * that repair most for what they close. Goes by what is in the data, once for a snapshot, and not by who asks.
 */
final class NestedQuestions {
    private static final int FAVOURED = 4;

    private final List<Draft> drafts;
    private final Map<Choice, Long> losses = new HashMap<>();

    NestedQuestions(List<Draft> drafts) {
        this.drafts = drafts;
    }

    private record Place(int draft, OpenCell cell) {
        int units() {
            return cell.sketch().units();
        }

        Stream<Choice> choices() {
            return cell.blocks().stream().map(b -> new Choice(draft, b));
        }
    }

    private record Choice(int draft, BlockId block) {}

    /** Closes, and returns the drafts that changed: they open other cells instead, so that all are to be looked at again. */
    List<Draft> close() {
        List<List<Choice>> pairs = new ArrayList<>(pairs());
        Map<Integer, Set<BlockId>> closed = new HashMap<>();
        while (!pairs.isEmpty()) {
            Choice best = best(pairs);
            closed.computeIfAbsent(best.draft(), d -> new HashSet<>()).add(best.block());
            pairs.removeIf(p -> p.contains(best));
        }
        List<Draft> changed = new ArrayList<>();
        closed.forEach((draft, blocks) -> {
            if (drafts.get(draft).forbid(blocks)) {
                changed.add(drafts.get(draft));
            }
        });
        return changed;
    }

    /** Returns for each pair of cells the blocks of which one has to be closed. */
    private List<List<Choice>> pairs() {
        List<Place> places = new ArrayList<>();
        for (int draft = 0; draft < drafts.size(); draft++) {
            for (OpenCell cell : drafts.get(draft).open()) {
                places.add(new Place(draft, cell));
            }
        }
        places.sort(Comparator.comparingInt(Place::units));
        List<List<Choice>> pairs = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size() && lacksAHandful(places.get(i), places.get(j)); j++) {
                if (isolating(places.get(i), places.get(j))) {
                    List<Choice> choices = Stream.concat(
                                    places.get(i).choices(), places.get(j).choices())
                            .toList();
                    pairs.add(choices);
                }
            }
        }
        // What is closed already and still open is an answer of an earlier snapshot, which stays.
        pairs.removeIf(p -> p.stream().anyMatch(c -> drafts.get(c.draft()).forbids(c.block())));
        return pairs;
    }

    private boolean lacksAHandful(Place small, Place large) {
        return large.units() - small.units() < drafts.get(small.draft()).threshold();
    }

    private static boolean isolating(Place small, Place large) {
        return small.units() < large.units()
                && small.draft() != large.draft()
                && small.cell().sketch().within(large.cell().sketch());
    }

    private Choice best(List<List<Choice>> pairs) {
        Map<Choice, Integer> repaired = new HashMap<>();
        pairs.forEach(p -> p.forEach(c -> repaired.merge(c, 1, Integer::sum)));
        return repaired.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<Choice, Integer> e) ->
                                (double) e.getValue() / losses.computeIfAbsent(e.getKey(), this::loss))
                        .thenComparing(e -> e.getKey().draft())
                        .thenComparing(e -> e.getKey().block().table())
                        .thenComparing(e -> e.getKey().block().dimension())
                        .thenComparing(e -> e.getKey().block().whole()))
                .orElseThrow()
                .getKey();
    }

    /** Returns how many open cells go with a block, those that reports are made of more than once. */
    private long loss(Choice choice) {
        Draft draft = drafts.get(choice.draft());
        long cells = draft.open().stream()
                .filter(c -> c.within(choice.block()))
                .mapToLong(c -> draft.favours(c.table()) ? FAVOURED : 1)
                .sum();
        return Math.max(1, cells);
    }
}
