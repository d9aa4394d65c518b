package nl.samentel.schema.composite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The {@code generic-*} family, for records that are not Dutch: given name and surname, and as far as the records have them
 * birth date, sex, postcode, house number and a number of the person. No kind rests on one fact alone but the number.
 *
 * <p>The kinds were chosen so that any two errors in five facts leave some of them whole.
 */
public final class GenericFamily {
    private static final List<Composite> KINDS = kinds(
            List.of(Form.NUMBER),
            List.of(Form.GIVEN_NAME, Form.SURNAME, Form.BIRTH_DATE),
            List.of(Form.GIVEN_NAME, Form.SURNAME, Form.HOUSE_NUMBER),
            List.of(Form.SURNAME_SOUND, Form.BIRTH_DATE, Form.SEX),
            List.of(Form.SURNAME_SOUND, Form.BIRTH_DATE),
            List.of(Form.SURNAME_LETTERS, Form.BIRTH_DATE),
            List.of(Form.GIVEN_NAME_SOUND, Form.BIRTH_DATE),
            List.of(Form.GIVEN_NAME_SOUND, Form.BIRTH_YEAR_MONTH),
            List.of(Form.NAMES_SOUND, Form.BIRTH_YEAR),
            List.of(Form.NAMES_SOUND, Form.POSTCODE),
            List.of(Form.GIVEN_NAME_START, Form.SURNAME_START),
            List.of(Form.GIVEN_NAME_START, Form.BIRTH_DIGITS),
            List.of(Form.SURNAME_START, Form.BIRTH_DIGITS),
            List.of(Form.GIVEN_NAME_START, Form.POSTCODE_CHARACTERS),
            List.of(Form.SURNAME_SOUND, Form.POSTCODE_CHARACTERS),
            List.of(Form.GIVEN_NAME_START, Form.HOUSE_NUMBER),
            List.of(Form.SURNAME_START, Form.HOUSE_NUMBER),
            List.of(Form.BIRTH_YEAR, Form.POSTCODE_CHARACTERS),
            List.of(Form.BIRTH_DIGITS, Form.POSTCODE_CHARACTERS),
            List.of(Form.BIRTH_MONTH_DAY, Form.HOUSE_NUMBER),
            List.of(Form.BIRTH_YEAR_DAY, Form.HOUSE_NUMBER),
            List.of(Form.POSTCODE_CHARACTERS, Form.HOUSE_NUMBER),
            List.of(Form.POSTCODE, Form.HOUSE_NUMBER),
            List.of(Form.BIRTH_DATE, Form.POSTCODE),
            List.of(Form.SURNAME_SOUND, Form.POSTCODE),
            List.of(Form.GIVEN_NAME_START, Form.POSTCODE));

    private GenericFamily() {}

    /** Returns the kinds, in the order of their numbers. */
    public static List<Composite> kinds() {
        return KINDS;
    }

    @SafeVarargs
    private static List<Composite> kinds(List<Form>... forms) {
        List<Composite> kinds = new ArrayList<>();
        for (List<Form> kind : forms) {
            StringBuilder id = new StringBuilder("generic");
            kind.forEach(
                    f -> id.append('-').append(f.name().toLowerCase(Locale.ROOT).replace('_', '.')));
            kinds.add(new Composite(id.append("-1").toString(), kind));
        }
        return List.copyOf(kinds);
    }
}
