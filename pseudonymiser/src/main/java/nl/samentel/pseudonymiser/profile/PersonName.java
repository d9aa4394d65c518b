package nl.samentel.pseudonymiser.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.schema.event.Quality;
import org.jspecify.annotations.Nullable;

/**
 * A person's canonical name.
 *
 * @param surnames parts of the surnames; the one at birth comes first when it is known
 * @param initial first letter of the first name, or empty
 * @param first first of the first names, at least three letters, or empty
 */
record PersonName(List<String> surnames, String initial, String first) {
    /** A shorter text may be initials without full stops. */
    private static final int SHORTEST_FIRST_NAME = 3;

    /** More parts than this are no name. */
    private static final int MOST_PARTS = 6;

    static PersonName of(RawIdentity raw, Set<Quality> flags) {
        FullName full = full(raw);
        Set<String> surnames =
                new LinkedHashSet<>(ordered(Surname.parts(raw.birthSurnamePrefix(), full.surname()), raw.nameUse()));
        surnames.addAll(Surname.parts(raw.partnerSurnamePrefix(), raw.partnerSurname()));
        String initial = initial(raw.initials(), raw.firstName(), full.given());
        if (surnames.isEmpty() || surnames.size() > MOST_PARTS) {
            flags.add(Quality.NAME_MISSING);
            return new PersonName(List.of(), initial, first(raw, full));
        }
        if (initial.isEmpty()) {
            flags.add(Quality.NAME_ONE_TOKEN);
        }
        return new PersonName(List.copyOf(surnames), initial, first(raw, full));
    }

    private static FullName full(RawIdentity raw) {
        if (raw.birthSurname().isEmpty()) {
            return FullName.parse(raw.fullName());
        }
        return raw.birthSurname().indexOf(',') < 0
                ? new FullName(raw.birthSurname(), "")
                : FullName.parse(raw.birthSurname());
    }

    /** In a composed name the own one is last when the partner's goes before it. */
    private static List<String> ordered(List<String> parts, @Nullable NameUse use) {
        if (use != NameUse.V || parts.size() < 2) {
            return parts;
        }
        List<String> turned = new ArrayList<>(parts);
        Collections.rotate(turned, 1);
        return turned;
    }

    /** Returns the first word of the first names; initials are none. */
    private static String first(RawIdentity raw, FullName full) {
        String text = raw.firstName().isEmpty() ? full.given() : raw.firstName();
        if (text.isEmpty() || text.indexOf('.') >= 0) {
            return "";
        }
        List<String> words = Letters.fold(text).map(Words::of).orElse(List.of());
        return words.isEmpty() || words.get(0).length() < SHORTEST_FIRST_NAME ? "" : words.get(0);
    }

    /** Returns the first letter that one of the texts gives, in their order, or nothing. */
    private static String initial(String... texts) {
        for (String text : texts) {
            List<String> words = text.isEmpty()
                    ? List.of()
                    : Letters.fold(text).map(Words::of).orElse(List.of());
            if (!words.isEmpty()) {
                return words.get(0).substring(0, 1);
            }
        }
        return "";
    }

    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
