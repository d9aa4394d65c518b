package nl.samentel.hub.question;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.counting.CountQuery;

/**
 * What an analyst asks.
 *
 * @param question id of a registered question
 * @param dimensions ids of at most three dimensions
 * @param filter one fixed filter
 * @param snapshot which snapshot; the newest ready one when absent
 * @param purpose why; goes into the log
 */
public record CountRequest(
        String question,
        List<String> dimensions,
        Optional<CountQuery.Filter> filter,
        Optional<UUID> snapshot,
        String purpose) {
    /** Copies the list. */
    public CountRequest {
        dimensions = List.copyOf(dimensions);
    }
}
