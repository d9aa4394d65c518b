package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.Optional;
import nl.samentel.connector.synthetic.region.Person;
import org.jspecify.annotations.Nullable;

/**
 * A provision of the municipality's social domain.
 *
 * @param person for whom
 * @param law WMO or JW
 * @param form code of the form of help; empty for WMO
 * @param perspective code, or empty
 * @param referrer code
 * @param from first day
 * @param to last day, or null
 * @param method method in the file, or empty
 * @param here whether it is given in the municipality
 */
public record Provision(
        Person person,
        String law,
        String form,
        String perspective,
        String referrer,
        LocalDate from,
        @Nullable LocalDate to,
        String method,
        boolean here) {
    /** Returns the last day. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(to);
    }
}
