package nl.samentel.schema.agreement;

import java.util.EnumMap;
import java.util.Map;
import nl.samentel.schema.event.TagType;

/**
 * How many different tags a partner may deliver in an epoch, by the number of persons it declared. One person gives
 * several tags of a type: both names of a couple, every address in five years, and the misspellings of both.
 */
public final class Quota {
    /** Tags for every hundred persons. */
    private static final Map<TagType, Integer> PER_HUNDRED = new EnumMap<>(TagType.class);

    static {
        PER_HUNDRED.put(TagType.BSN, 105);
        PER_HUNDRED.put(TagType.NAME_DOB_SEX, 250);
        PER_HUNDRED.put(TagType.ADDR_DOB_SEX, 400);
        PER_HUNDRED.put(TagType.INITIAL_ADDR_DOB_SEX, 500);
        PER_HUNDRED.put(TagType.ADDRESS, 300);
        PER_HUNDRED.put(TagType.ADDRESS_BASE, 300);
        PER_HUNDRED.put(TagType.FIRST_NAME_DOB, 200);
        PER_HUNDRED.put(TagType.INITIAL_DOB_SEX, 200);
        PER_HUNDRED.put(TagType.SOUND_DOB, 250);
        PER_HUNDRED.put(TagType.SOUND_DIGITS, 250);
        PER_HUNDRED.put(TagType.SOUND_YEAR_PC4, 500);
        PER_HUNDRED.put(TagType.SOUND_ADDR, 600);
        PER_HUNDRED.put(TagType.ADDR_DOB, 400);
        PER_HUNDRED.put(TagType.DOB_SEX_PC4, 400);
        PER_HUNDRED.put(TagType.SURNAME_ADDR, 500);
    }

    /** Room for what a small partner has besides its persons. */
    private static final int MARGIN = 50;

    private Quota() {}

    /**
     * Returns the highest number of different tags of a type; 0 for a type that is not delivered.
     *
     * @param persons number of persons the partner declared, at least 1
     */
    public static long of(int persons, TagType type) {
        Integer perHundred = PER_HUNDRED.get(type);
        return perHundred == null ? 0 : (long) persons * perHundred / 100 + MARGIN;
    }
}
