package nl.samentel.hub.sufficiency;

import java.util.List;

/**
 * One reason for a verdict.
 *
 * @param kind what was found
 * @param effect the best verdict that is left with it
 * @param about partners, types of event, fields or bands it is about, in the order of the text
 */
public record Finding(Kind kind, Verdict effect, List<String> about) {
    /** What can be found. */
    public enum Kind {
        /** No partner has such records: roles, event. */
        NO_PARTNER,
        /** A partner has not sent its profile: partner. */
        NO_PROFILE,
        /** A partner has hardly any such records: partner, event. */
        NO_RECORDS,
        /** Years have hardly any records: partner, event, years. */
        YEARS_MISSING,
        /** All records are from before the day from which they can be compared: day. */
        NOT_COMPARABLE,
        /** Some records are from before that day: day. */
        PARTLY_NOT_COMPARABLE,
        /** Part of the answer needs earlier records: years before, first valid day. */
        VALID_FROM,
        /** A field is filled too seldom: partner, field, share. */
        FIELD_POOR,
        /** Tags can be made too seldom to link: partner, partner, share. */
        TAGS_POOR,
        /** Partners have no type of tag in common: partner, partner. */
        NO_COMMON_TAG,
        /** The overlap was not counted yet: partner, partner. */
        OVERLAP_PENDING,
        /** The overlap is small: partner, partner, band. */
        OVERLAP_SMALL,
        /** Nobody of whom the question asks is shared by partners: event, band. */
        NO_OVERLAP,
        /** Many cells would be too small to show: share. */
        CELLS_SMALL
    }

    /** Copies the list. */
    public Finding {
        about = List.copyOf(about);
    }

    static Finding of(Kind kind, Verdict effect, String... about) {
        return new Finding(kind, effect, List.of(about));
    }
}
