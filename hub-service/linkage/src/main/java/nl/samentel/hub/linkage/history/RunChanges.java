package nl.samentel.hub.linkage.history;

import java.util.List;

/**
 * What a run changed in the persons of the run before: ids only, no record. Personal data all the same.
 *
 * @param run name of the run
 * @param firstNew lowest id of a person that the run was the first to have
 * @param merged ids that ended, each with those that its records went to
 * @param split ids that went on, each with those that some of its records went to
 * @param vanished ids that ended because no record of theirs was there any more
 */
public record RunChanges(String run, int firstNew, List<Move> merged, List<Move> split, List<Integer> vanished) {
    /**
     * Records of one id that are another's now.
     *
     * @param from earlier id
     * @param into id in this run
     */
    public record Move(int from, int into) {}

    /** Copies the lists. */
    public RunChanges {
        merged = List.copyOf(merged);
        split = List.copyOf(split);
        vanished = List.copyOf(vanished);
    }

    @Override
    public String toString() {
        return "RunChanges[redacted]";
    }
}
