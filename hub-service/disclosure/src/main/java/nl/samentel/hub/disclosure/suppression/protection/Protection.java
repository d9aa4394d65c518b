package nl.samentel.hub.disclosure.suppression.protection;

/**
 * How wide the interval of every hidden cell must stay. The width slides: it does not matter how much of it lies below
 * the true number and how much above (Fischetti and Salazar 2001).
 *
 * @param width least width for whoever reads the tables, 1 or more; 1 means that no cell can be worked out exactly
 * @param insiders who attacks with more
 * @param insiderWidth least width for insiders, 1 or more
 */
public record Protection(long width, Insiders insiders, long insiderWidth) {
    /** Ten for readers, and nothing exact for anybody who is alone in a cell. */
    public static final Protection DEFAULT = new Protection(10, Insiders.EACH_ALONE, 1);

    /** Refuses a width that protects nothing. */
    public Protection {
        if (width < 1 || insiderWidth < 1) {
            throw new IllegalArgumentException("A protection width is 1 or more.");
        }
    }

    /** Asks for a width against whoever reads the tables, and for nothing against insiders. */
    public static Protection ofWidth(long width) {
        return new Protection(width, Insiders.NOBODY, 1);
    }
}
