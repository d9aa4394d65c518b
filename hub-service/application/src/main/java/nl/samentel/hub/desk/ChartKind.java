package nl.samentel.hub.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A way to draw a table. None of them puts what it draws in an order of its own. */
public enum ChartKind {
    /** A point for each time, joined where the time between is complete. */
    LINES,
    /** A bar for each code, in the order of the codes. */
    BARS,
    /** A tile for each area, about where it lies. */
    TILES,
    /** Rates of areas by their inhabitants, with the limits that chance explains. */
    FUNNEL;

    private static final int MOST_SERIES = 8;
    private static final int MOST_POINTS = 60;
    private static final int MOST_MAPS = 6;

    /** Returns which ones make sense of a table, the most fitting first. */
    static List<ChartKind> of(CountGrid grid, boolean inhabitants) {
        List<ChartKind> kinds = new ArrayList<>();
        boolean places = grid.places() && grid.columns().size() <= MOST_MAPS;
        if (readable(grid) && grid.time()) {
            kinds.add(LINES);
        }
        if (places && grid.columns().size() == 1) {
            kinds.add(TILES);
        }
        if (readable(grid)) {
            kinds.add(BARS);
        }
        if (places && grid.columns().size() > 1) {
            kinds.add(TILES);
        }
        if (places && inhabitants && grid.columns().size() == 1) {
            kinds.add(FUNNEL);
        }
        return kinds;
    }

    /** More lines or groups of bars than this nobody can tell apart. */
    private static boolean readable(CountGrid grid) {
        int rows = grid.rows().size();
        int columns = grid.columns().size();
        if (columns == 1) {
            return rows > 1 && rows <= MOST_POINTS;
        }
        return rows <= MOST_SERIES && columns <= MOST_POINTS
                || !grid.time() && columns <= MOST_SERIES && rows <= MOST_POINTS;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
