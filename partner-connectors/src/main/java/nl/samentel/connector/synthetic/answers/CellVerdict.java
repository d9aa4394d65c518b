package nl.samentel.connector.synthetic.answers;

import java.util.List;

/**
 * What came out of one cell.
 *
 * @param codes codes in the order of the table's dimensions
 * @param truth true count
 * @param shown what the hub shows
 * @param allowed largest difference allowed
 * @param good whether it is within tolerance
 */
record CellVerdict(List<String> codes, int truth, String shown, int allowed, boolean good) {}
