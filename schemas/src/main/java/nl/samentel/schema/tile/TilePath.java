package nl.samentel.schema.tile;

import java.util.Locale;
import nl.samentel.schema.line.Decimal;
import nl.samentel.schema.line.FormatException;

/** The part of a path that says which tile of its level, and how much of it: {@code x001/x234/067.p/8}. */
record TilePath(long index, int width) {
    static final int FULL = 256;

    private static final String PARTIAL = ".p/";
    private static final int GROUP = 1_000;

    TilePath {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("A tile has an index from 0 on and 1 to " + FULL + " parts.");
        }
    }

    static TilePath parse(String text) throws FormatException {
        int cut = text.indexOf(PARTIAL);
        TilePath path = new TilePath(
                index(cut < 0 ? text : text.substring(0, cut)),
                cut < 0 ? FULL : partial(text.substring(cut + PARTIAL.length())));
        if (!path.text().equals(text)) {
            throw new FormatException("This is not the one way to write the path of a tile.");
        }
        return path;
    }

    private static int partial(String text) throws FormatException {
        long width = Decimal.parse(text);
        if (width < 1 || width >= FULL) {
            throw new FormatException("A partial tile has 1 to " + (FULL - 1) + " parts.");
        }
        return (int) width;
    }

    private static long index(String text) throws FormatException {
        String digits = text.replace("/", "").replace("x", "");
        String significant = digits.replaceFirst("^0+(?=.)", "");
        return Decimal.parse(significant);
    }

    String text() {
        StringBuilder text = new StringBuilder(group(index % GROUP));
        for (long rest = index / GROUP; rest > 0; rest /= GROUP) {
            text.insert(0, "x" + group(rest % GROUP) + "/");
        }
        return width == FULL ? text.toString() : text + PARTIAL + width;
    }

    private static String group(long number) {
        return String.format(Locale.ROOT, "%03d", number);
    }
}
