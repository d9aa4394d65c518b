package nl.samentel.schema.codelist;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One four-digit postcode area.
 *
 * @param code four digits
 * @param name name of the place
 * @param inhabitants inhabitants on 1 January 2021, rounded to 5 by CBS
 * @param rollUp code of the area's roll-up
 * @param mergeInto area it is always shown together with, because it is too small to stand alone; or null
 */
public record Area(
        String code,
        String name,
        int inhabitants,
        String rollUp,
        @Nullable String mergeInto) {
    /** Returns the area this one is always shown together with. */
    public Optional<String> merged() {
        return Optional.ofNullable(mergeInto);
    }
}
