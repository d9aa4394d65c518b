package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import nl.samentel.hub.desk.TilePlaces.Place;
import nl.samentel.hub.question.rest.CountAnswer.Cell;
import org.jspecify.annotations.Nullable;

/**
 * Areas as square tiles, one map for each column of a table. All maps have the same steps of colour, so that they compare.
 *
 * @param maps maps in the order of the columns
 * @param steps the steps of colour, from low to high
 * @param width of a map, in units of its drawing
 * @param height of a map
 */
public record TileMap(List<One> maps, List<Step> steps, int width, int height) {
    private static final int TILE = 116;
    private static final int GAP = 6;
    private static final int LONGEST = 16;
    private static final int MOST_STEPS = 5;

    /** Copies the lists. */
    public TileMap {
        maps = List.copyOf(maps);
        steps = List.copyOf(steps);
    }

    /** A map of one column. */
    public record One(String label, boolean partial, List<Tile> tiles) {}

    /**
     * A tile.
     *
     * @param head what its first line says
     * @param name short name of the area; empty where there is none
     * @param value its number, if it is shown
     * @param step step of its colour, from 1; 0 if it has no number
     */
    public record Tile(
            int x,
            int y,
            String head,
            String name,
            String label,
            String status,
            @Nullable Long value,
            @Nullable Long low,
            @Nullable Long high,
            int step) {}

    /** A step of colour with the numbers that have it, both ends included. */
    public record Step(int number, long from, long to) {}

    static TileMap of(CountGrid grid, Measure measure) {
        Map<String, Place> places = TilePlaces.of(
                grid.rows().stream().map(r -> r.heads().get(0).code()).toList());
        long wide = width(grid, measure);
        List<One> maps = new ArrayList<>();
        for (int column = 0; column < grid.columns().size(); column++) {
            int at = column;
            maps.add(new One(
                    grid.columns().get(column).label(),
                    grid.columns().get(column).partial(),
                    grid.rows().stream()
                            .map(r -> tile(r, at, places, measure, wide))
                            .toList()));
        }
        return new TileMap(
                maps,
                steps(grid, measure, wide),
                TILE
                        * (1
                                + places.values().stream()
                                        .mapToInt(Place::column)
                                        .max()
                                        .orElse(0)),
                TILE * (1 + places.values().stream().mapToInt(Place::row).max().orElse(0)));
    }

    /** Digits are known to people; other codes are not. */
    private static String head(CountGrid.Head area) {
        boolean digits = area.code().chars().allMatch(Character::isDigit);
        return digits || area.label().length() > LONGEST ? area.code() : area.label();
    }

    private static LongStream values(CountGrid grid, Measure measure) {
        return grid.rows().stream()
                .flatMap(r -> r.cells().stream())
                .map(measure::value)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue);
    }

    /** Returns how many numbers a step has: round, and such that five steps hold all. */
    static long width(CountGrid grid, Measure measure) {
        long most = values(grid, measure).max().orElse(0);
        for (long power = 1; ; power *= 10) {
            for (long round : new long[] {1, 2, 5}) {
                if (round * power * MOST_STEPS > most) {
                    return round * power;
                }
            }
        }
    }

    private static List<Step> steps(CountGrid grid, Measure measure, long wide) {
        long most = values(grid, measure).max().orElse(-1);
        List<Step> steps = new ArrayList<>();
        for (int number = 1; (number - 1) * wide <= most; number++) {
            steps.add(new Step(number, (number - 1) * wide, number * wide - 1));
        }
        return steps;
    }

    private static Tile tile(CountGrid.Row row, int column, Map<String, Place> places, Measure measure, long wide) {
        CountGrid.Head area = row.heads().get(0);
        Place place = Objects.requireNonNull(places.get(area.code()));
        Cell cell = row.cells().get(column);
        Long value = measure.value(cell);
        return new Tile(
                place.column() * TILE + GAP / 2,
                place.row() * TILE + GAP / 2,
                head(area),
                place.name(),
                area.label(),
                cell.status().equals("VALUE") && value == null ? "NO_RATE" : cell.status(),
                value,
                measure.low(cell),
                measure.high(cell),
                value == null ? 0 : (int) (value / wide) + 1);
    }
}
