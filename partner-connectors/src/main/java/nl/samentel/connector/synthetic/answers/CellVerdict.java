package nl.samentel.connector.synthetic.answers;

import java.util.List;
import java.util.Optional;

/**
 * What came out of one cell.
 *
 * @param codes codes in the order of the table's dimensions
 * @param truth true count
 * @param shown what the hub shows
 * @param allowed largest difference allowed
 * @param good whether it is within tolerance
 * @param interval the interval that is told, of a shown value
 */
record CellVerdict(
        List<String> codes, int truth, String shown, int allowed, boolean good, Optional<Answer.Interval> interval) {
    CellVerdict(List<String> codes, int truth, String shown, int allowed, boolean good) {
        this(codes, truth, shown, allowed, good, Optional.empty());
    }

    /** Tells whether the true number is in the interval that is told. */
    boolean held() {
        return interval.filter(i -> i.holds(truth)).isPresent();
    }
}
