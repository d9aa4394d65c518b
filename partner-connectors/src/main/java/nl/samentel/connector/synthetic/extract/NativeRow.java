package nl.samentel.connector.synthetic.extract;

import nl.samentel.connector.synthetic.region.Address;
import org.jspecify.annotations.Nullable;

/**
 * One row of a file and whom it is truly about.
 *
 * @param recordId the partner's own id of the record
 * @param person number of the person, 0 for nobody
 * @param household number of the household, 0 for none
 * @param address where the person lives on the day of the row, or null when nowhere that is known
 * @param expendable whether the row may be lost without losing what it stands for altogether
 * @param fields the fields
 */
record NativeRow(
        String recordId,
        int person,
        int household,
        @Nullable Address address,
        boolean expendable,
        String[] fields) {
    NativeRow with(String[] other) {
        return new NativeRow(recordId, person, household, address, expendable, other);
    }
}
