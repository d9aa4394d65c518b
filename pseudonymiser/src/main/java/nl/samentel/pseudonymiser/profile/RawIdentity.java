package nl.samentel.pseudonymiser.profile;

import nl.samentel.schema.event.Sex;
import org.jspecify.annotations.Nullable;

/**
 * Holds the identifying fields of one person as a source wrote them, trimmed. An absent text is empty. Nothing is validated here;
 * {@link Canonicaliser} judges. Never printed: {@link #toString()} is redacted.
 */
public final class RawIdentity {
    private final Builder fields;

    private RawIdentity(Builder fields) {
        this.fields = fields;
    }

    /** Starts an identity of which nothing is known. */
    public static Builder builder() {
        return new Builder();
    }

    String bsn() {
        return fields.bsn;
    }

    String birthSurname() {
        return fields.birthSurname;
    }

    String birthSurnamePrefix() {
        return fields.birthSurnamePrefix;
    }

    String partnerSurname() {
        return fields.partnerSurname;
    }

    String partnerSurnamePrefix() {
        return fields.partnerSurnamePrefix;
    }

    @Nullable
    NameUse nameUse() {
        return fields.nameUse;
    }

    String fullName() {
        return fields.fullName;
    }

    String initials() {
        return fields.initials;
    }

    String firstName() {
        return fields.firstName;
    }

    int birthYear() {
        return fields.birthYear;
    }

    int birthMonth() {
        return fields.birthMonth;
    }

    int birthDay() {
        return fields.birthDay;
    }

    Sex sex() {
        return fields.sex;
    }

    String postcode() {
        return fields.postcode;
    }

    String houseNumber() {
        return fields.houseNumber;
    }

    String houseLetter() {
        return fields.houseLetter;
    }

    String addition() {
        return fields.addition;
    }

    boolean secretAddress() {
        return fields.secretAddress;
    }

    boolean institutional() {
        return fields.institutional;
    }

    boolean unborn() {
        return fields.unborn;
    }

    @Override
    public String toString() {
        return "RawIdentity[redacted]";
    }

    /** Collects the fields; a null text means absent. Not for use by several threads. */
    public static final class Builder implements Cloneable {
        private String bsn = "";
        private String birthSurname = "";
        private String birthSurnamePrefix = "";
        private String partnerSurname = "";
        private String partnerSurnamePrefix = "";
        private @Nullable NameUse nameUse;
        private String fullName = "";
        private String initials = "";
        private String firstName = "";
        private int birthYear;
        private int birthMonth;
        private int birthDay;
        private Sex sex = Sex.U;
        private String postcode = "";
        private String houseNumber = "";
        private String houseLetter = "";
        private String addition = "";
        private boolean secretAddress;
        private boolean institutional;
        private boolean unborn;

        private Builder() {}

        /** Sets the citizen service number, eight or nine digits. */
        public Builder bsn(@Nullable String value) {
            bsn = text(value);
            return this;
        }

        /** Sets the surname at birth, or the only surname the source has; it may contain prefix and hyphen. */
        public Builder birthSurname(@Nullable String value) {
            birthSurname = text(value);
            return this;
        }

        /** Sets the prefix of the surname at birth, such as {@code van der}. */
        public Builder birthSurnamePrefix(@Nullable String value) {
            birthSurnamePrefix = text(value);
            return this;
        }

        /** Sets the surname of the partner. */
        public Builder partnerSurname(@Nullable String value) {
            partnerSurname = text(value);
            return this;
        }

        /** Sets the prefix of the partner's surname. */
        public Builder partnerSurnamePrefix(@Nullable String value) {
            partnerSurnamePrefix = text(value);
            return this;
        }

        /** Sets how own and partner's name are used; null when unknown. */
        public Builder nameUse(@Nullable NameUse value) {
            nameUse = value;
            return this;
        }

        /** Sets a name in one field, such as {@code Veen-de Jong, A. van der}; used when there is no surname field. */
        public Builder fullName(@Nullable String value) {
            fullName = text(value);
            return this;
        }

        /** Sets the initials, such as {@code A.B.}. */
        public Builder initials(@Nullable String value) {
            initials = text(value);
            return this;
        }

        /** Sets the first names; used when there are no initials. */
        public Builder firstName(@Nullable String value) {
            firstName = text(value);
            return this;
        }

        /** Sets the parts of the birth date, four-digit year; 0 is an unknown part, 9999-99-99 an unborn child. */
        public Builder birthDate(int year, int month, int day) {
            birthYear = year;
            birthMonth = month;
            birthDay = day;
            return this;
        }

        /** Sets the registered sex. */
        public Builder sex(Sex value) {
            sex = value;
            return this;
        }

        /** Sets the postcode, such as {@code 8302 AB}. */
        public Builder postcode(@Nullable String value) {
            postcode = text(value);
            return this;
        }

        /** Sets the house number; anything after the digits counts as addition. */
        public Builder houseNumber(@Nullable String value) {
            houseNumber = text(value);
            return this;
        }

        /** Sets the letter of the house. */
        public Builder houseLetter(@Nullable String value) {
            houseLetter = text(value);
            return this;
        }

        /** Sets the addition to the house number, such as {@code bis}. */
        public Builder addition(@Nullable String value) {
            addition = text(value);
            return this;
        }

        /** Tells that the address is secret. */
        public Builder secretAddress(boolean value) {
            secretAddress = value;
            return this;
        }

        /** Tells that the address is an institution's. */
        public Builder institutional(boolean value) {
            institutional = value;
            return this;
        }

        /** Tells that the child is not born yet. */
        public Builder unborn(boolean value) {
            unborn = value;
            return this;
        }

        /** Builds the identity; later changes to this builder do not touch it. */
        public RawIdentity build() {
            try {
                return new RawIdentity((Builder) clone());
            } catch (CloneNotSupportedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String toString() {
            return "RawIdentity.Builder[redacted]";
        }

        /** White space is U+0000 to U+0020 and the no-break space, whatever the version of Unicode. */
        private static String text(@Nullable String value) {
            return value == null ? "" : value.replace('\u00a0', ' ').trim();
        }
    }
}
