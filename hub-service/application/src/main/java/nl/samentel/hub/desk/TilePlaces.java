package nl.samentel.hub.desk;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where the tile of each area stands: as in a file of the program, and in plain rows below where that file does not know the area. */
final class TilePlaces {
    private static final int WIDE = 4;
    private static final Map<String, Place> KNOWN = load();

    private TilePlaces() {}

    /**
     * A place, counted from the top left.
     *
     * @param name short name that fits a tile; empty where the file does not know the area
     */
    record Place(int column, int row, String name) {}

    /** Places areas in the order given; no two have the same place. */
    static Map<String, Place> of(List<String> codes) {
        Map<String, Place> places = new LinkedHashMap<>();
        Set<List<Integer>> taken = new HashSet<>();
        codes.stream().filter(KNOWN::containsKey).forEach(code -> {
            Place known = Objects.requireNonNull(KNOWN.get(code));
            if (taken.add(List.of(known.column(), known.row()))) {
                places.put(code, known);
            }
        });
        int below = places.values().stream().mapToInt(p -> p.row() + 1).max().orElse(0);
        int next = 0;
        for (String code : codes) {
            if (!places.containsKey(code)) {
                places.put(code, new Place(next % WIDE, below + next / WIDE, ""));
                next++;
            }
        }
        return places;
    }

    private static Map<String, Place> load() {
        try (InputStream file = TilePlaces.class.getResourceAsStream("tiles.json")) {
            JsonNode areas =
                    new ObjectMapper().readTree(Objects.requireNonNull(file)).get("areas");
            return new ObjectMapper().convertValue(areas, new TypeReference<Map<String, Place>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
