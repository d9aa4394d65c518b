package nl.samentel.hub.renewal.rest;

import java.util.List;
import java.util.UUID;
import nl.samentel.hub.renewal.Renewals;

/**
 * What is to be taken over.
 *
 * @param deliveries deliveries that wait, oldest first
 * @param lost share of the delivered tags without a pair, as a band
 */
record RenewalAnswer(List<UUID> deliveries, String lost) {
    static RenewalAnswer of(Renewals.Begun begun) {
        return new RenewalAnswer(begun.deliveries(), begun.lost().label());
    }
}
