package nl.samentel.hub.disclosure;

import java.util.OptionalLong;

/**
 * One exact number of an official table that may leave the hub, or the fact that it may not. Guarantees that it went through
 * {@link DisclosureGate}: nobody else can construct it. What a hidden cell holds is no longer there.
 */
public final class OfficialCount {
    /** What a reader may know about the number. */
    public enum Status {
        /** The exact number, above 0. */
        VALUE,
        /** Hidden, for its own sake or for that of another cell; which of them is not told. */
        HIDDEN,
        /** A combination that cannot exist. */
        STRUCTURAL_ZERO
    }

    private static final OfficialCount HIDDEN = new OfficialCount(Status.HIDDEN, 0);
    private static final OfficialCount ZERO = new OfficialCount(Status.STRUCTURAL_ZERO, 0);

    private final Status status;
    private final long value;

    private OfficialCount(Status status, long value) {
        this.status = status;
        this.value = value;
    }

    static OfficialCount value(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("A shown number is above 0.");
        }
        return new OfficialCount(Status.VALUE, value);
    }

    static OfficialCount hidden() {
        return HIDDEN;
    }

    static OfficialCount structuralZero() {
        return ZERO;
    }

    /** Returns what may be known. */
    public Status status() {
        return status;
    }

    /** Returns the exact number, 0 for a structural zero, nothing when hidden. */
    public OptionalLong value() {
        return status == Status.HIDDEN ? OptionalLong.empty() : OptionalLong.of(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficialCount count && count.status == status && count.value == value;
    }

    @Override
    public int hashCode() {
        return 31 * status.hashCode() + Long.hashCode(value);
    }

    @Override
    public String toString() {
        return status == Status.VALUE ? Long.toString(value) : status.name();
    }
}
