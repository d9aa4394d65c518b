package nl.samentel.schema.event;

import java.time.LocalDate;
import java.time.Period;

/** Bands the age in whole years at a date; breaks follow youth health care (4, 18) and elder abuse (65). */
public enum AgeBand {
    AGE_00_03,
    AGE_04_11,
    AGE_12_17,
    AGE_18_24,
    AGE_25_44,
    AGE_45_64,
    AGE_65_79,
    AGE_80_PLUS,
    UNKNOWN;

    /**
     * Returns the band of an age.
     *
     * @param years age in whole years, 0 to 130; anything else is {@code UNKNOWN}
     */
    public static AgeBand of(int years) {
        if (years < 0 || years > 130) {
            return UNKNOWN;
        }
        if (years < 4) {
            return AGE_00_03;
        }
        if (years < 12) {
            return AGE_04_11;
        }
        if (years < 18) {
            return AGE_12_17;
        }
        if (years < 25) {
            return AGE_18_24;
        }
        if (years < 45) {
            return AGE_25_44;
        }
        if (years < 65) {
            return AGE_45_64;
        }
        return years < 80 ? AGE_65_79 : AGE_80_PLUS;
    }

    /** Returns the band at a date of somebody born on a date; {@code UNKNOWN} when the birth lies after it. */
    public static AgeBand at(LocalDate birth, LocalDate date) {
        return birth.isAfter(date) ? UNKNOWN : of(Period.between(birth, date).getYears());
    }
}
