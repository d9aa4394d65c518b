package nl.samentel.schema.codelist;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The postcode areas of the municipality, with public inhabitant counts (CBS 83502NED) as denominators. */
public final class Areas {
    private static final List<Area> ALL = load();

    private Areas() {}

    /** Returns all areas in order of code. */
    public static List<Area> all() {
        return ALL;
    }

    /** Finds an area. */
    public static Optional<Area> find(String pc4) {
        return ALL.stream().filter(a -> a.code().equals(pc4)).findFirst();
    }

    /** Returns the parts of the municipality that areas roll up to, in order. */
    public static List<Code> rollUps() {
        List<Code> rollUps = new ArrayList<>();
        for (JsonNode part : CodeLists.read("areas.json").get("rollUps")) {
            rollUps.add(new Code(
                    part.get("code").asText(),
                    part.get("nl").asText(),
                    part.get("en").asText(),
                    List.of(),
                    false));
        }
        return List.copyOf(rollUps);
    }

    /** Returns the inhabitants of the municipality on 1 January 2021. */
    public static int inhabitants() {
        return CodeLists.read("areas.json")
                .get("municipality")
                .get("inhabitants")
                .get("2021")
                .asInt();
    }

    private static List<Area> load() {
        List<Area> areas = new ArrayList<>();
        for (JsonNode area : CodeLists.read("areas.json").get("areas")) {
            areas.add(new Area(
                    area.get("code").asText(),
                    area.get("name").asText(),
                    area.get("inhabitants").asInt(),
                    area.get("rollUp").asText(),
                    area.has("mergeInto") ? area.get("mergeInto").asText() : null));
        }
        return List.copyOf(areas);
    }
}
