package nl.samentel.pseudonymiser.profile;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.samentel.schema.event.Quality;
import org.jspecify.annotations.Nullable;

/** Holds what canonicalising one identity gave: inputs for tags, flags, and what banding needs. Never printed. */
public final class CanonicalIdentity {
    private final List<CanonicalInput> person;
    private final List<CanonicalInput> household;
    private final Set<Quality> quality;
    private final @Nullable LocalDate birthDate;
    private final int birthYear;
    private final @Nullable String pc4;

    CanonicalIdentity(
            List<CanonicalInput> person,
            List<CanonicalInput> household,
            Set<Quality> quality,
            BirthDate birth,
            @Nullable String pc4) {
        this.person = List.copyOf(person);
        this.household = List.copyOf(household);
        this.quality = Collections.unmodifiableSet(EnumSet.copyOf(quality));
        this.birthDate = birth.date();
        this.birthYear = birth.year();
        this.pc4 = pc4;
    }

    /** Returns the inputs for person tags; the surname at birth, when it is known, comes before other surnames. */
    public List<CanonicalInput> person() {
        return person;
    }

    /** Returns the inputs for household tags; none for a secret or an institutional address. */
    public List<CanonicalInput> household() {
        return household;
    }

    /** Returns what is missing or unusable. */
    public Set<Quality> quality() {
        return quality;
    }

    /** Returns the birth date when all its parts are known, also when it is a placeholder such as 1 January. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate);
    }

    /** Returns the birth year when it is known. */
    public OptionalInt birthYear() {
        return birthYear == 0 ? OptionalInt.empty() : OptionalInt.of(birthYear);
    }

    /** Returns the four digits of the postcode; empty for a secret address. */
    public Optional<String> pc4() {
        return Optional.ofNullable(pc4);
    }

    @Override
    public String toString() {
        return "CanonicalIdentity[redacted]";
    }
}
