package nl.samentel.connector.mapping;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column can tell of who somebody is; used in the connector alone. */
public enum IdentityField {
    BSN("bsn"),
    BIRTH_SURNAME("surname"),
    BIRTH_SURNAME_PREFIX("prefix"),
    PARTNER_SURNAME("partnerSurname"),
    PARTNER_SURNAME_PREFIX("partnerPrefix"),
    NAME_USE("nameUse"),
    FULL_NAME("fullName"),
    INITIALS("initials"),
    FIRST_NAME("firstName"),
    BIRTH_DATE("birthDate"),
    SEX("sex"),
    POSTCODE("postcode"),
    HOUSE_NUMBER("houseNumber"),
    HOUSE_LETTER("houseLetter"),
    ADDITION("addition"),
    SECRET("secret");

    private final String key;

    IdentityField(String key) {
        this.key = key;
    }

    /** Returns the word in mappings. */
    public String key() {
        return key;
    }

    /** Tells whether the field is part of a name. */
    public boolean isName() {
        return ordinal() >= BIRTH_SURNAME.ordinal() && ordinal() <= FIRST_NAME.ordinal() && this != NAME_USE;
    }

    /** Finds the field of a word in a mapping. */
    public static Optional<IdentityField> ofKey(String key) {
        String wanted = key.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(f -> f.key.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
