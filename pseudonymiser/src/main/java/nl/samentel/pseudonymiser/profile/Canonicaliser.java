package nl.samentel.pseudonymiser.profile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.label.LengthPrefixed;

/**
 * Turns raw fields into canonical input, profile by profile. The rules are described, with test vectors, in
 * {@code docs/pseudonymiser-vectors.md}.
 *
 * <p>Guarantees that it never throws for bad data: a field that is missing, unusable or a placeholder gives no input and
 * a flag. It does not repair. Has no state; safe for use by several threads.
 */
public final class Canonicaliser {
    /** Creates a canonicaliser. */
    public Canonicaliser() {}

    /** Canonicalises one identity. */
    public CanonicalIdentity canonicalise(RawIdentity raw) {
        Set<Quality> flags = EnumSet.noneOf(Quality.class);
        Optional<Address> address = address(raw, flags);
        Optional<String> pc4 = raw.secretAddress() ? Optional.empty() : Address.pc4(raw);
        List<CanonicalInput> household = address.filter(a -> !raw.institutional())
                .map(Canonicaliser::household)
                .orElse(List.of());
        if (unborn(raw)) {
            flags.add(Quality.UNBORN);
            return new CanonicalIdentity(List.of(), household, flags, BirthDate.UNKNOWN, pc4.orElse(null));
        }
        BirthDate birth = BirthDate.of(raw, flags);
        List<CanonicalInput> person = person(raw, birth, address, pc4, flags);
        return new CanonicalIdentity(person, household, flags, birth, pc4.orElse(null));
    }

    private static boolean unborn(RawIdentity raw) {
        return raw.unborn() || CitizenServiceNumber.meansUnborn(raw.bsn()) || BirthDate.meansUnborn(raw);
    }

    private static Optional<Address> address(RawIdentity raw, Set<Quality> flags) {
        if (raw.institutional()) {
            flags.add(Quality.INSTITUTIONAL);
        }
        if (raw.secretAddress()) {
            flags.add(Quality.SECRET);
            return Optional.empty();
        }
        Optional<Address> address = Address.parse(raw);
        if (address.isEmpty()) {
            flags.add(Quality.ADDRESS_MISSING);
        }
        return address;
    }

    private static List<CanonicalInput> person(
            RawIdentity raw, BirthDate birth, Optional<Address> address, Optional<String> pc4, Set<Quality> flags) {
        List<CanonicalInput> inputs = new ArrayList<>(14);
        CitizenServiceNumber.parse(raw.bsn(), flags).ifPresent(bsn -> inputs.add(input(Profile.NL_BSN_1, bsn)));
        PersonName name = PersonName.of(raw, flags);
        if (raw.sex() == Sex.U) {
            flags.add(Quality.SEX_UNKNOWN);
        }
        String date = birth.usable();
        if (date != null && raw.sex() != Sex.U) {
            addStrong(inputs, name, date, raw.sex().name(), address);
        }
        inputs.addAll(Composites.of(name, birth, raw.sex(), address.orElse(null), pc4.orElse(null)));
        return inputs;
    }

    private static void addStrong(
            List<CanonicalInput> inputs, PersonName name, String date, String sex, Optional<Address> address) {
        boolean initial = !name.initial().isEmpty();
        if (initial) {
            name.surnames().forEach(s -> inputs.add(input(Profile.NL_NAME_DOB_SEX_1, s, name.initial(), date, sex)));
        }
        address.ifPresent(a -> {
            inputs.add(input(Profile.NL_ADDR_DOB_SEX_1, a.postcode(), a.number(), date, sex));
            if (initial) {
                inputs.add(
                        input(Profile.NL_INITIAL_ADDR_DOB_SEX_1, name.initial(), a.postcode(), a.number(), date, sex));
            }
        });
    }

    private static List<CanonicalInput> household(Address a) {
        CanonicalInput base = input(Profile.NL_ADDR_BASE_1, a.postcode(), a.number());
        String addition = a.addition();
        return addition == null
                ? List.of(base)
                : List.of(input(Profile.NL_ADDR_1, a.postcode(), a.number(), addition), base);
    }

    private static CanonicalInput input(Profile profile, String... fields) {
        LengthPrefixed bytes = LengthPrefixed.domain(profile.id());
        for (String field : fields) {
            bytes.field(field);
        }
        return new CanonicalInput(profile, bytes.toByteArray());
    }
}
