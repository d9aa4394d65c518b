package nl.samentel.pseudonymiser.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.Sex;

/** What holds for canonical input whatever the raw fields were. */
final class Invariants {
    private static final String DATE = "[12][0-9]{3}-[01][0-9]-[0-3][0-9]";
    private static final String POSTCODE = "[1-9][0-9]{3}[A-Z]{2}";
    private static final String NUMBER = "[1-9][0-9]{0,4}";
    private static final String SOUND = "[0-8]+";
    private static final String AREA = "[1-9][0-9]{3}";
    private static final Map<Profile, List<String>> FORMS = new EnumMap<>(Map.ofEntries(
            Map.entry(Profile.NL_BSN_1, List.of("[0-9]{9}")),
            Map.entry(Profile.NL_NAME_DOB_SEX_1, List.of("[A-Z]+", "[A-Z]", DATE, "[FM]")),
            Map.entry(Profile.NL_ADDR_DOB_SEX_1, List.of(POSTCODE, NUMBER, DATE, "[FM]")),
            Map.entry(Profile.NL_INITIAL_ADDR_DOB_SEX_1, List.of("[A-Z]", POSTCODE, NUMBER, DATE, "[FM]")),
            Map.entry(Profile.NL_ADDR_1, List.of(POSTCODE, NUMBER, "[A-Z0-9]{0,10}")),
            Map.entry(Profile.NL_ADDR_BASE_1, List.of(POSTCODE, NUMBER)),
            Map.entry(Profile.NL_FIRST_NAME_DOB_1, List.of("[A-Z]{3,}", DATE)),
            Map.entry(Profile.NL_INITIAL_DOB_SEX_1, List.of("[A-Z]", DATE, "[FM]")),
            Map.entry(Profile.NL_SOUND_DOB_1, List.of(SOUND, DATE)),
            Map.entry(Profile.NL_SOUND_DIGITS_1, List.of(SOUND, "[A-Z]", "[0-9]{8}")),
            Map.entry(Profile.NL_SOUND_YEAR_PC4_1, List.of(SOUND, "[A-Z]", "[12][0-9]{3}", AREA)),
            Map.entry(Profile.NL_SOUND_ADDR_1, List.of(SOUND, "[A-Z]", POSTCODE, NUMBER)),
            Map.entry(Profile.NL_ADDR_DOB_1, List.of(POSTCODE, NUMBER, DATE)),
            Map.entry(Profile.NL_DOB_SEX_PC4_1, List.of(DATE, "[FM]", AREA)),
            Map.entry(Profile.NL_SURNAME_ADDR_1, List.of("[A-Z]+", POSTCODE, NUMBER))));

    private Invariants() {}

    static void check(RawIdentity raw) {
        CanonicalIdentity identity = new Canonicaliser().canonicalise(raw);
        identity.person().forEach(Invariants::checkForm);
        identity.household().forEach(Invariants::checkForm);
        if (raw.secretAddress()) {
            assertThat(identity.pc4()).isEmpty();
            assertThat(identity.household()).isEmpty();
            assertThat(identity.person())
                    .extracting(CanonicalInput::profile)
                    .doesNotContain(
                            Profile.NL_ADDR_DOB_SEX_1,
                            Profile.NL_INITIAL_ADDR_DOB_SEX_1,
                            Profile.NL_SOUND_YEAR_PC4_1,
                            Profile.NL_SOUND_ADDR_1,
                            Profile.NL_ADDR_DOB_1,
                            Profile.NL_DOB_SEX_PC4_1,
                            Profile.NL_SURNAME_ADDR_1);
        }
        if (identity.quality().contains(Quality.UNBORN)) {
            assertThat(identity.person()).isEmpty();
        }
        identity.person().stream()
                .filter(i -> i.profile() == Profile.NL_NAME_DOB_SEX_1)
                .forEach(Invariants::checkIdempotence);
    }

    private static void checkForm(CanonicalInput input) {
        List<String> fields = fields(input);
        List<String> forms = FORMS.get(input.profile());
        assertThat(fields).hasSize(forms.size() + 1);
        assertThat(fields.get(0)).isEqualTo(input.profile().id());
        for (int i = 0; i < forms.size(); i++) {
            assertThat(fields.get(i + 1)).matches(forms.get(i));
        }
    }

    /** A canonical name is its own canonical form. */
    private static void checkIdempotence(CanonicalInput input) {
        List<String> fields = fields(input);
        if (fields.get(1).length() > 150) {
            return;
        }
        RawIdentity again = RawIdentity.builder()
                .birthSurname(fields.get(1))
                .initials(fields.get(2))
                .birthDate(
                        Integer.parseInt(fields.get(3).substring(0, 4)),
                        Integer.parseInt(fields.get(3).substring(5, 7)),
                        Integer.parseInt(fields.get(3).substring(8)))
                .sex(Sex.valueOf(fields.get(4)))
                .build();
        List<CanonicalInput> inputs = new Canonicaliser()
                .canonicalise(again).person().stream()
                        .filter(i -> i.profile() == Profile.NL_NAME_DOB_SEX_1)
                        .toList();
        assertThat(inputs).hasSize(1);
        assertThat(fields(inputs.get(0))).isEqualTo(fields);
    }

    private static List<String> fields(CanonicalInput input) {
        ByteBuffer bytes = ByteBuffer.wrap(input.bytes());
        List<String> fields = new ArrayList<>();
        while (bytes.hasRemaining()) {
            byte[] field = new byte[bytes.getInt()];
            bytes.get(field);
            fields.add(new String(field, StandardCharsets.UTF_8));
        }
        return fields;
    }
}
