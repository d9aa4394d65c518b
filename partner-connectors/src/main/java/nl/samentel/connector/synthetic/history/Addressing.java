package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import nl.samentel.connector.synthetic.region.Address;

/** Where a report belongs: the commonest postcode area of its subjects, the lowest when there are two. */
public final class Addressing {
    private Addressing() {}

    /** Returns the area by true addresses, also secret ones; empty when nobody has an address. */
    public static String area(List<Subject> subjects, LocalDate day) {
        return area(subjects, day, s -> true);
    }

    static String area(List<Subject> subjects, LocalDate day, Predicate<Subject> counts) {
        Map<String, Integer> areas = new TreeMap<>();
        for (Subject subject : subjects) {
            if (counts.test(subject)) {
                subject.person().addressAt(day).map(Address::pc4).ifPresent(a -> areas.merge(a, 1, Integer::sum));
            }
        }
        String commonest = "";
        for (Map.Entry<String, Integer> area : areas.entrySet()) {
            if (area.getValue() > areas.getOrDefault(commonest, 0)) {
                commonest = area.getKey();
            }
        }
        return commonest;
    }

    /** Leaves out those living elsewhere who would pull a report out of its area; those at home stay. */
    static List<Subject> kept(List<Subject> cast, LocalDate day, String pc4) {
        if (area(cast, day).equals(pc4)) {
            return cast;
        }
        List<Subject> kept = new ArrayList<>(cast);
        kept.removeIf(
                s -> s.person().addressAt(day).filter(a -> a.pc4().equals(pc4)).isEmpty());
        return kept;
    }
}
