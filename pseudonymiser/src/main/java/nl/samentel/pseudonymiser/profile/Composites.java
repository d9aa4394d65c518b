package nl.samentel.pseudonymiser.profile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.schema.event.Sex;
import nl.samentel.schema.label.LengthPrefixed;
import org.apache.commons.codec.language.ColognePhonetic;
import org.jspecify.annotations.Nullable;

/**
 * Inputs for composite tags: each weak alone, chosen so that for every usual error or change some of them survive. A fact that
 * is missing gives no input.
 */
final class Composites {
    private final PersonName name;
    private final BirthDate birth;
    private final String sex;
    private final @Nullable Address address;
    private final @Nullable String pc4;
    private final List<CanonicalInput> inputs = new ArrayList<>(10);

    private Composites(PersonName name, BirthDate birth, Sex sex, @Nullable Address address, @Nullable String pc4) {
        this.name = name;
        this.birth = birth;
        this.sex = sex == Sex.U ? "" : sex.name();
        this.address = address;
        this.pc4 = pc4;
    }

    static List<CanonicalInput> of(
            PersonName name, BirthDate birth, Sex sex, @Nullable Address address, @Nullable String pc4) {
        Composites composites = new Composites(name, birth, sex, address, pc4);
        composites.addAll();
        return composites.inputs;
    }

    private void addAll() {
        String date = birth.usable() == null ? "" : birth.usable();
        String year = birth.year() == 0 ? "" : Integer.toString(birth.year());
        String postcode = address == null ? "" : address.postcode();
        String number = address == null ? "" : address.number();
        String area = pc4 == null ? "" : pc4;
        add(Profile.NL_FIRST_NAME_DOB_1, name.first(), date);
        add(Profile.NL_INITIAL_DOB_SEX_1, name.initial(), date, sex);
        for (String sound : sounds()) {
            add(Profile.NL_SOUND_DOB_1, sound, date);
            add(Profile.NL_SOUND_DIGITS_1, sound, name.initial(), digits(date));
            add(Profile.NL_SOUND_YEAR_PC4_1, sound, name.initial(), year, area);
            add(Profile.NL_SOUND_ADDR_1, sound, name.initial(), postcode, number);
        }
        add(Profile.NL_ADDR_DOB_1, postcode, number, date);
        add(Profile.NL_DOB_SEX_PC4_1, date, sex, area);
        name.surnames().forEach(s -> add(Profile.NL_SURNAME_ADDR_1, s, postcode, number));
    }

    /** Cologne phonetics of each surname, without those that have none. */
    private Set<String> sounds() {
        Set<String> sounds = new LinkedHashSet<>();
        for (String surname : name.surnames()) {
            sounds.add(new ColognePhonetic().colognePhonetic(surname));
        }
        sounds.remove("");
        return sounds;
    }

    private static String digits(String date) {
        char[] digits = date.replace("-", "").toCharArray();
        Arrays.sort(digits);
        return new String(digits);
    }

    private void add(Profile profile, String... fields) {
        LengthPrefixed bytes = LengthPrefixed.domain(profile.id());
        for (String field : fields) {
            if (field.isEmpty()) {
                return;
            }
            bytes.field(field);
        }
        inputs.add(new CanonicalInput(profile, bytes.toByteArray()));
    }
}
