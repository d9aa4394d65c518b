package nl.samentel.hub.disclosure.suppression.table;

import java.util.List;

/**
 * Says that a code of a dimension is the sum of others.
 *
 * @param total the sum; {@link #ALL} for the total of the dimension
 * @param parts what it is the sum of, at least one; an area with one postcode equals it
 */
public record RollUp(String total, List<String> parts) {
    /** Code of the total of a dimension. */
    public static final String ALL = "*";

    /** Refuses a sum of nothing and a sum that holds itself. */
    public RollUp {
        parts = List.copyOf(parts);
        if (parts.isEmpty()
                || parts.contains(total)
                || parts.stream().distinct().count() != parts.size()) {
            throw new IllegalArgumentException("A roll-up sums different codes, at least one and not itself.");
        }
    }
}
