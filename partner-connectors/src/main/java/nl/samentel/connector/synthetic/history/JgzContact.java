package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.synthetic.region.Person;
import org.jspecify.annotations.Nullable;

/**
 * A contact of youth health care with a child.
 *
 * @param child whom it is about
 * @param date when
 * @param kind word in the file
 * @param attended whether the child came
 * @param scan word in the file
 * @param risks risk factors as written
 * @param signal the signal, or null
 */
public record JgzContact(
        Person child,
        LocalDate date,
        String kind,
        boolean attended,
        String scan,
        List<String> risks,
        @Nullable JgzSignal signal) {
    /** Returns the signal, if there was one. */
    public Optional<JgzSignal> noted() {
        return Optional.ofNullable(signal);
    }
}
