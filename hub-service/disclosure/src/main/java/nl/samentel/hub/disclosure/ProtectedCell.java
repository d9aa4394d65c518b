package nl.samentel.hub.disclosure;

import java.util.List;
import java.util.Optional;

/**
 * One cell of a protected table.
 *
 * @param codes code of each dimension, in the order of the query
 * @param count what may be known about the number
 * @param rate the count as a rate of what the table says; absent where there is no value or no whole
 */
public record ProtectedCell(List<String> codes, ReleasableCount count, Optional<ProtectedRate> rate) {
    /** Copies the list. */
    public ProtectedCell {
        codes = List.copyOf(codes);
    }
}
