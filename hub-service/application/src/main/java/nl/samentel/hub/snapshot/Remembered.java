package nl.samentel.hub.snapshot;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.hub.counting.Editions.Kept;
import nl.samentel.hub.linkage.history.LinkHistory;
import nl.samentel.hub.linkage.history.RecordIdentities;

/**
 * What lasts from one snapshot of a datalab to the next. Personal data: it stands sealed or not at all.
 *
 * @param links which person and household each record is of
 * @param answers by digest of a definition, what was answered and what it rests on
 */
record Remembered(LinkHistory links, Map<String, Kept> answers) {
    /** Stands for all persons nobody can tell apart. */
    private static final long NOBODY = -1;

    /** Sorts and copies the map. */
    Remembered {
        answers = new TreeMap<>(answers);
    }

    /**
     * Forgets all records that are not among some, and with them the rows of their persons and of all who cannot be told apart: whose
     * those are nobody knows.
     */
    Remembered keeping(RecordIdentities present) {
        Set<Long> persons =
                links.personsOutside(present).stream().map(Integer::longValue).collect(Collectors.toSet());
        if (persons.isEmpty()) {
            return this;
        }
        persons.add(NOBODY);
        Map<String, Kept> rest = new TreeMap<>();
        answers.forEach((definition, kept) -> rest.put(definition, kept.forgetting(persons)));
        return new Remembered(links.keeping(present), rest);
    }

    @Override
    public String toString() {
        return "Remembered[redacted]";
    }
}
