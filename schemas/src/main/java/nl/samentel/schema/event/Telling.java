package nl.samentel.schema.event;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * Says which tags tell a person from the others of a family. A record of which only the surname and the address are known could be
 * of any of them: it is linked to nothing, and all such records count as one person where persons are counted for protection.
 */
public final class Telling {
    /** Each of these holds a full birth date with part of a name or an address, or is a number. */
    public static final Set<TagType> ALONE = Set.copyOf(EnumSet.of(
            TagType.BSN,
            TagType.NAME_DOB_SEX,
            TagType.ADDR_DOB_SEX,
            TagType.INITIAL_ADDR_DOB_SEX,
            TagType.FIRST_NAME_DOB,
            TagType.SOUND_DOB,
            TagType.ADDR_DOB));

    /** Where only the birth year is known, these together tell members of a family apart. */
    public static final Set<TagType> TOGETHER = Set.copyOf(EnumSet.of(TagType.SOUND_YEAR_PC4, TagType.SOUND_ADDR));

    private Telling() {}

    /** Tells whether a record with tags of these types tells a person apart. */
    public static boolean apart(Collection<TagType> types) {
        return types.stream().anyMatch(ALONE::contains) || types.containsAll(TOGETHER);
    }
}
