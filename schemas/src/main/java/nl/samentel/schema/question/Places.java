package nl.samentel.schema.question;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.question.Breakdown.Place.Detail;

/** Postcode areas as dimensions: as they are shown (small ones with a neighbour), and rolled up. */
public final class Places {
    /** Code of what is unknown or elsewhere, the last one. */
    public static final String UNKNOWN = "UNKNOWN";

    private static final Choice ELSEWHERE =
            Choice.of(UNKNOWN, "onbekend of buiten de gemeente", "unknown or outside the municipality");

    private Places() {}

    /** Returns the codes of a detail, in order. */
    public static List<Choice> choices(Detail detail) {
        List<Choice> choices = new ArrayList<>();
        if (detail == Detail.PC4) {
            Areas.all().stream().filter(a -> a.merged().isEmpty()).forEach(a -> choices.add(shownWithMerged(a)));
        } else {
            Areas.rollUps().forEach(r -> choices.add(Choice.of(r.code(), r.nl(), r.en())));
        }
        choices.add(ELSEWHERE);
        return choices;
    }

    private static Choice shownWithMerged(Area area) {
        StringBuilder label = new StringBuilder(area.code());
        Areas.all().stream()
                .filter(a -> a.merged().filter(area.code()::equals).isPresent())
                .forEach(a -> label.append('+').append(a.code()));
        label.append(' ').append(area.name());
        return Choice.of(area.code(), label.toString(), label.toString());
    }

    /** Returns the code under which an area is shown. */
    public static String shown(Area area, Detail detail) {
        return detail == Detail.PC4 ? area.merged().orElse(area.code()) : area.rollUp();
    }

    /** Returns the postcode areas of each roll-up, as they are shown. */
    public static Map<String, Set<String>> shownByRollUp() {
        Map<String, Set<String>> shown = new HashMap<>();
        for (Area area : Areas.all()) {
            shown.computeIfAbsent(area.rollUp(), r -> new HashSet<>()).add(shown(area, Detail.PC4));
        }
        shown.put(UNKNOWN, Set.of(UNKNOWN));
        return shown;
    }

    /** Returns the inhabitants of each code of a detail, on 1 January 2021. */
    public static Map<String, Long> inhabitants(Detail detail) {
        Map<String, Long> inhabitants = new HashMap<>();
        Areas.all().forEach(a -> inhabitants.merge(shown(a, detail), (long) a.inhabitants(), Long::sum));
        return inhabitants;
    }
}
