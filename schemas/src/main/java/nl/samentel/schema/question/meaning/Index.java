package nl.samentel.schema.question.meaning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.question.Link;

/** Finds the records of a person, an address or a case, so that nothing needs to look through all of them. */
final class Index {
    private final List<LinkedEvent> rows;
    private final Map<Integer, List<Integer>> ofPersons = new HashMap<>();
    private final Map<Integer, List<Integer>> ofHouseholds = new HashMap<>();
    private final Map<Id32, List<Integer>> ofCases = new HashMap<>();
    private final Cases cases;

    Index(List<LinkedEvent> rows, Cases cases) {
        this.rows = rows;
        this.cases = cases;
        for (int i = 0; i < rows.size(); i++) {
            LinkedEvent row = rows.get(i);
            add(ofPersons, row.person(), i);
            if (row.household() >= 0) {
                add(ofHouseholds, row.household(), i);
            }
            if (row.caseTag().isPresent()) {
                add(ofCases, row.caseTag().get(), i);
            }
        }
    }

    private static <K> void add(Map<K, List<Integer>> map, K key, int row) {
        map.computeIfAbsent(key, k -> new ArrayList<>(2)).add(row);
    }

    /** Returns the records that some subjects are related to, in the order of loading. */
    List<LinkedEvent> related(Link.Relation by, List<LinkedEvent> subjects) {
        Set<Integer> found = new TreeSet<>();
        for (LinkedEvent subject : subjects) {
            switch (by) {
                case PERSON -> found.addAll(ofPerson(subject));
                case HOUSEHOLD -> {
                    found.addAll(ofPerson(subject));
                    found.addAll(ofHouseholds.getOrDefault(subject.household(), List.of()));
                    found.addAll(ofCaseOf(subject));
                }
                case CASE -> {
                    found.addAll(ofCaseOf(subject));
                    cases.of(subject.person()).forEach(c -> found.addAll(ofCases.getOrDefault(c, List.of())));
                }
            }
        }
        return found.stream().map(rows::get).toList();
    }

    private List<Integer> ofPerson(LinkedEvent subject) {
        return ofPersons.getOrDefault(subject.person(), List.of());
    }

    private List<Integer> ofCaseOf(LinkedEvent subject) {
        return subject.caseTag().map(c -> ofCases.getOrDefault(c, List.of())).orElse(List.of());
    }
}
