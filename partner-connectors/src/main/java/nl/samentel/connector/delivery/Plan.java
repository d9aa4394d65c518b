package nl.samentel.connector.delivery;

import java.util.List;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.hub.Announcement;
import nl.samentel.schema.document.Digest;

/**
 * What is to be delivered, and what the person already decided.
 *
 * @param partner code of the partner
 * @param role code of the role
 * @param datalab code of the datalab
 * @param period days that are delivered
 * @param version version of this program
 * @param mapping role and version of the mapping
 * @param labels under what the tags are made
 * @param canaries digest of the tags of fictional persons
 * @param ceiling highest share of rejected rows, 0 to 1
 * @param yes true when the person need not be asked whether to go on
 * @param confirmShrink true when the delivery may be much smaller than the one before
 * @param bringBack true when records that were taken back may be delivered again
 */
record Plan(
        String partner,
        String role,
        String datalab,
        Period period,
        String version,
        String mapping,
        List<Announcement.Label> labels,
        Digest canaries,
        double ceiling,
        boolean yes,
        boolean confirmShrink,
        boolean bringBack) {
    Plan {
        labels = List.copyOf(labels);
    }
}
