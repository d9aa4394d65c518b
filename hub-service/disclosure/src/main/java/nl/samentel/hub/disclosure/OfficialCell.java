package nl.samentel.hub.disclosure;

import java.util.List;

/**
 * One cell of an official table.
 *
 * @param codes code of each dimension, in the order of the table; {@link OfficialTable#TOTAL} where it is totalled
 * @param count what may be known about the number
 */
public record OfficialCell(List<String> codes, OfficialCount count) {
    /** Copies the list. */
    public OfficialCell {
        codes = List.copyOf(codes);
    }
}
