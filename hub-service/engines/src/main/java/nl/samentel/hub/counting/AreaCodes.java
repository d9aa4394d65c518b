package nl.samentel.hub.counting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;

/** Postcode areas as dimensions: as they are shown (small ones with a neighbour), and rolled up. */
final class AreaCodes {
    static final String UNKNOWN = "UNKNOWN";

    private static final String PC4 = "pc4";
    private static final DimensionCode ELSEWHERE = new DimensionCode(
            UNKNOWN, new Text("onbekend of buiten de gemeente", "unknown or outside the municipality"));
    private static final Map<String, Text> ROLL_UPS = Map.of(
            "EMMELOORD", new Text("Emmeloord", "Emmeloord"),
            "SOUTH", new Text("zuid", "south"),
            "WEST", new Text("west en noord", "west and north"),
            "EAST", new Text("oost", "east"));

    private AreaCodes() {}

    static List<DimensionCode> codes(String kind) {
        List<DimensionCode> codes = new ArrayList<>();
        if (kind.equals(PC4)) {
            for (Area area : Areas.all()) {
                if (area.merged().isEmpty()) {
                    codes.add(new DimensionCode(area.code(), label(area)));
                }
            }
        } else {
            Areas.all().stream()
                    .map(Area::rollUp)
                    .distinct()
                    .forEach(r -> codes.add(new DimensionCode(r, ROLL_UPS.getOrDefault(r, new Text(r, r)))));
        }
        codes.add(ELSEWHERE);
        return codes;
    }

    private static Text label(Area area) {
        StringBuilder codes = new StringBuilder(area.code());
        Areas.all().stream()
                .filter(a -> a.merged().filter(area.code()::equals).isPresent())
                .forEach(a -> codes.append('+').append(a.code()));
        String label = codes + " " + area.name();
        return new Text(label, label);
    }

    static String shown(Area area) {
        return area.merged().orElse(area.code());
    }

    static Map<String, Set<String>> shownByRollUp() {
        Map<String, Set<String>> shown = new HashMap<>();
        Areas.all()
                .forEach(a ->
                        shown.computeIfAbsent(a.rollUp(), r -> new HashSet<>()).add(shown(a)));
        shown.put(UNKNOWN, Set.of(UNKNOWN));
        return shown;
    }

    static Map<String, Long> inhabitants(String kind) {
        Map<String, Long> inhabitants = new HashMap<>();
        for (Area area : Areas.all()) {
            inhabitants.merge(kind.equals(PC4) ? shown(area) : area.rollUp(), (long) area.inhabitants(), Long::sum);
        }
        return inhabitants;
    }
}
