package nl.samentel.hub.linkage.history;

import nl.samentel.hub.linkage.Band;

/**
 * What may be said about how persons changed since the run before: bands, no numbers. Persons are those that can be told apart. All
 * is unknown for the first run, and below a hundred persons.
 *
 * @param kept share of the earlier persons whose records are still one person under the same id
 * @param merged share of the earlier persons whose records are all part of another person now
 * @param split share of the earlier persons whose records are of several persons now
 * @param vanished share of the earlier persons of whom no record is left
 * @param fresh share of this run's persons of whom no record was there before
 */
public record ChangeReport(Band kept, Band merged, Band split, Band vanished, Band fresh) {
    /** Says nothing. */
    public static ChangeReport unknown() {
        Band none = Band.ofLower(-1);
        return new ChangeReport(none, none, none, none, none);
    }
}
