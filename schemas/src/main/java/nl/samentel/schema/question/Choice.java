package nl.samentel.schema.question;

/**
 * One code of a dimension.
 *
 * @param code stable code: letters, digits and underscores
 * @param label what readers see
 */
public record Choice(String code, Text label) {
    /** Something was found. */
    public static final Choice YES = of("YES", "ja", "yes");

    static final Choice NO = of("NO", "nee", "no");

    static Choice of(String code, String nl, String en) {
        return new Choice(code, new Text(nl, en));
    }
}
