package nl.samentel.pseudonymiser.composite;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samentel.schema.composite.Form;
import org.apache.commons.codec.language.Soundex;

/**
 * The facts about one person that go into generic tags, in all their forms. Facts are folded: capitals, without marks, blanks
 * and punctuation. Never printed.
 */
public final class GenericPerson {
    private static final int START = 3;
    private static final int DATE = 8;
    private static final int LONGEST = 200;

    private final Map<Form, String> forms = new EnumMap<>(Form.class);

    private GenericPerson() {}

    /** Starts a person of whom nothing is known. */
    public static GenericPerson unknown() {
        return new GenericPerson();
    }

    /** Sets the given name, or the first of several. */
    public GenericPerson givenName(String text) {
        name(folded(text), Form.GIVEN_NAME, Form.GIVEN_NAME_START, Form.GIVEN_NAME_SOUND, Form.GIVEN_NAME_LETTERS);
        return this;
    }

    /** Sets the surname. */
    public GenericPerson surname(String text) {
        name(folded(text), Form.SURNAME, Form.SURNAME_START, Form.SURNAME_SOUND, Form.SURNAME_LETTERS);
        return this;
    }

    private void name(String name, Form exact, Form start, Form sound, Form letters) {
        if (name.isEmpty()) {
            return;
        }
        forms.put(exact, name);
        forms.put(start, name.length() > START ? name.substring(0, START) : name);
        forms.put(letters, inOrder(name));
        // Soundex knows the letters A to Z; another name sounds like itself only.
        boolean latin = name.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        forms.put(sound, latin ? new Soundex().soundex(name) : name);
        String given = forms.get(Form.GIVEN_NAME_SOUND);
        String surname = forms.get(Form.SURNAME_SOUND);
        if (given != null && surname != null) {
            boolean inOrder = given.compareTo(surname) <= 0;
            forms.put(Form.NAMES_SOUND, inOrder ? given + "|" + surname : surname + "|" + given);
        }
    }

    /** Sets the sex, as a code that all sources share. */
    public GenericPerson sex(String text) {
        put(Form.SEX, folded(text));
        return this;
    }

    /**
     * Sets the birth date.
     *
     * @param digits year, month and day as eight digits, as the source wrote them: a date that does not exist is an error
     *     that part of it may survive. Anything else is unknown.
     */
    public GenericPerson birthDate(String digits) {
        boolean date = digits.length() == DATE && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (date) {
            String year = digits.substring(0, 4);
            forms.put(Form.BIRTH_DATE, digits);
            forms.put(Form.BIRTH_YEAR, year);
            forms.put(Form.BIRTH_YEAR_MONTH, digits.substring(0, 6));
            forms.put(Form.BIRTH_YEAR_DAY, year + digits.substring(6));
            forms.put(Form.BIRTH_MONTH_DAY, digits.substring(4));
            forms.put(Form.BIRTH_DIGITS, inOrder(digits));
        }
        return this;
    }

    /** Sets the postcode. */
    public GenericPerson postcode(String text) {
        String postcode = folded(text);
        put(Form.POSTCODE, postcode);
        put(Form.POSTCODE_CHARACTERS, inOrder(postcode));
        return this;
    }

    /** Sets the house number. */
    public GenericPerson houseNumber(String text) {
        put(Form.HOUSE_NUMBER, folded(text));
        return this;
    }

    /** Sets a number that one person has. */
    public GenericPerson number(String text) {
        put(Form.NUMBER, folded(text));
        return this;
    }

    private void put(Form form, String text) {
        if (!text.isEmpty()) {
            forms.put(form, text);
        }
    }

    Optional<String> form(Form form) {
        return Optional.ofNullable(forms.get(form));
    }

    private static String inOrder(String text) {
        char[] characters = text.toCharArray();
        Arrays.sort(characters);
        return new String(characters);
    }

    /** A text that is longer than any fact is none. */
    private static String folded(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        StringBuilder folded = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }

    @Override
    public String toString() {
        return "GenericPerson[redacted]";
    }
}
