package nl.samentel.hub.disclosure;

import java.util.List;
import java.util.OptionalLong;

/**
 * One cell of a protected table.
 *
 * @param codes code of each dimension, in the order of the query
 * @param count what may be known about the number
 * @param rate rate per what the table says, rounded to whole numbers and made from the protected value; absent where
 *     there is no value or no denominator
 */
public record ProtectedCell(List<String> codes, ReleasableCount count, OptionalLong rate) {
    /** Copies the list. */
    public ProtectedCell {
        codes = List.copyOf(codes);
    }
}
