package nl.samentel.schema.question;

import java.util.Optional;

/**
 * A half-open stretch of days around a day.
 *
 * @param from first day, without it all that went before
 * @param until first day after, without it all that follows
 */
public record Window(Optional<Offset> from, Optional<Offset> until) {}
