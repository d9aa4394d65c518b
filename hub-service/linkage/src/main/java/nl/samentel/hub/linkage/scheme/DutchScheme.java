package nl.samentel.hub.linkage.scheme;

import java.util.List;
import nl.samentel.hub.linkage.scheme.Scheme.Veto;
import nl.samentel.schema.event.TagType;

/** What the tag types of the {@code nl-*} profiles say about the facts they are made from. */
public final class DutchScheme {
    /** The types that are compared, in the order of their numbers; the addition to an address says nothing of a person. */
    public static final List<TagType> TYPES = List.of(
            TagType.BSN,
            TagType.NAME_DOB_SEX,
            TagType.ADDR_DOB_SEX,
            TagType.INITIAL_ADDR_DOB_SEX,
            TagType.ADDRESS_BASE,
            TagType.FIRST_NAME_DOB,
            TagType.INITIAL_DOB_SEX,
            TagType.SOUND_DOB,
            TagType.SOUND_DIGITS,
            TagType.SOUND_YEAR_PC4,
            TagType.SOUND_ADDR,
            TagType.ADDR_DOB,
            TagType.DOB_SEX_PC4,
            TagType.SURNAME_ADDR);

    /** Citizen service number. */
    public static final String BSN = "BSN";

    /** One of the surnames. */
    public static final String SURNAME = "SURNAME";

    /** First of the first names. */
    public static final String FIRST_NAME = "FIRST_NAME";

    /** Registered sex. */
    public static final String SEX = "SEX";

    /** Birth date. */
    public static final String BIRTH_DATE = "BIRTH_DATE";

    /** Postcode and house number. */
    public static final String ADDRESS = "ADDRESS";

    private static final String SOUND = "SOUND";
    private static final String INITIAL = "INITIAL";
    private static final String YEAR = "YEAR";
    private static final String DIGITS = "DIGITS";
    private static final String AREA = "AREA";

    /** Two of the same age and sex at one address, with different initials, and nothing else: twins. */
    private static final Veto TWINS = new Veto(
            TagType.ADDR_DOB_SEX.name(),
            TagType.INITIAL_ADDR_DOB_SEX.name(),
            List.of(TagType.ADDRESS_BASE.name(), TagType.ADDR_DOB.name(), TagType.DOB_SEX_PC4.name()));

    private DutchScheme() {}

    /** Returns the scheme. */
    public static Scheme scheme() {
        return new Scheme(TYPES.stream().map(DutchScheme::kind).toList(), facts(), List.of(TWINS));
    }

    private static List<Fact> facts() {
        return List.of(
                Fact.plain(BSN),
                Fact.of(SURNAME, SOUND),
                Fact.of(FIRST_NAME, INITIAL),
                Fact.plain(SEX),
                Fact.of(BIRTH_DATE, YEAR, DIGITS),
                Fact.of(ADDRESS, AREA));
    }

    private static TagKind kind(TagType type) {
        return switch (type) {
            case BSN -> of(type, BSN);
            case NAME_DOB_SEX -> of(type, SURNAME, INITIAL, BIRTH_DATE, SEX);
            case ADDR_DOB_SEX -> of(type, ADDRESS, BIRTH_DATE, SEX);
            case INITIAL_ADDR_DOB_SEX -> of(type, INITIAL, ADDRESS, BIRTH_DATE, SEX);
            case ADDRESS_BASE -> of(type, ADDRESS);
            case FIRST_NAME_DOB -> of(type, FIRST_NAME, BIRTH_DATE);
            case INITIAL_DOB_SEX -> of(type, INITIAL, BIRTH_DATE, SEX);
            case SOUND_DOB -> of(type, SOUND, BIRTH_DATE);
            case SOUND_DIGITS -> of(type, SOUND, INITIAL, DIGITS);
            case SOUND_YEAR_PC4 -> of(type, SOUND, INITIAL, YEAR, AREA);
            case SOUND_ADDR -> of(type, SOUND, INITIAL, ADDRESS);
            case ADDR_DOB -> of(type, ADDRESS, BIRTH_DATE);
            case DOB_SEX_PC4 -> of(type, BIRTH_DATE, SEX, AREA);
            case SURNAME_ADDR -> of(type, SURNAME, ADDRESS);
            case ADDRESS, UNKNOWN -> throw new IllegalArgumentException("Not compared: " + type + ".");
        };
    }

    private static TagKind of(TagType type, String... forms) {
        return TagKind.of(type.name(), forms);
    }
}
