package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.Optional;
import nl.samentel.connector.synthetic.region.Person;
import org.jspecify.annotations.Nullable;

/**
 * A referral to the local service against violence at home.
 *
 * @param person who
 * @param referred day of referral
 * @param referrer word or code in the file
 * @param role word in the file
 * @param violence words in the file
 * @param intake day of intake, or null
 * @param closed day of closing, or null
 * @param noShows times not shown up
 * @param top3 whether the Top3 method was used
 * @param profile family profile 1 to 5, 0 when not noted
 */
public record ShgClient(
        Person person,
        LocalDate referred,
        String referrer,
        String role,
        String violence,
        @Nullable LocalDate intake,
        @Nullable LocalDate closed,
        int noShows,
        boolean top3,
        int profile) {
    /** Returns the day of intake. */
    public Optional<LocalDate> intakeOn() {
        return Optional.ofNullable(intake);
    }

    /** Returns the day of closing. */
    public Optional<LocalDate> closedOn() {
        return Optional.ofNullable(closed);
    }
}
