package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.synthetic.region.Person;
import org.jspecify.annotations.Nullable;

/**
 * A client of social work.
 *
 * @param person who
 * @param started day of registration
 * @param referrer word or code in the file
 * @param problem word in the file
 * @param contacts days of contacts
 * @param missed for each contact whether the client did not show up
 * @param ended day it ended, or null
 * @param aftercare whether there is aftercare for violence at home
 */
public record MwDossier(
        Person person,
        LocalDate started,
        String referrer,
        String problem,
        List<LocalDate> contacts,
        List<Boolean> missed,
        @Nullable LocalDate ended,
        boolean aftercare) {
    /** Returns the day it ended. */
    public Optional<LocalDate> endedOn() {
        return Optional.ofNullable(ended);
    }
}
