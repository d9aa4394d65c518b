package nl.samentel.connector.synthetic.region;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's registration in a target group.
 *
 * @param person who
 * @param group which group
 * @param from first day
 * @param to first day after it, or null while it lasts
 */
public record GroupFlag(
        Person person,
        FlaggedGroup group,
        LocalDate from,
        @Nullable LocalDate to) {}
