package nl.samentel.hub.disclosure;

import java.util.OptionalLong;

/**
 * One number that may leave the hub. Guarantees that it went through {@link DisclosureGate}: nobody else can construct
 * it. Holds the protected state only; what was counted is no longer there.
 */
public final class ReleasableCount {
    /** What a reader may know about the number. */
    public enum Status {
        /** A protected value, above 0. */
        VALUE,
        /** Too few persons or households to show; also a counted zero. */
        SMALL,
        /** In a part of the table that was closed for good when the snapshot was made, whatever is asked. */
        CLOSED,
        /** A combination that cannot exist. */
        STRUCTURAL_ZERO
    }

    private static final ReleasableCount SMALL = new ReleasableCount(Status.SMALL, 0);
    private static final ReleasableCount CLOSED = new ReleasableCount(Status.CLOSED, 0);
    private static final ReleasableCount ZERO = new ReleasableCount(Status.STRUCTURAL_ZERO, 0);

    private final Status status;
    private final long value;

    private ReleasableCount(Status status, long value) {
        this.status = status;
        this.value = value;
    }

    static ReleasableCount value(long value) {
        if (value <= 0) {
            throw new IllegalArgumentException("A shown value is above 0.");
        }
        return new ReleasableCount(Status.VALUE, value);
    }

    static ReleasableCount small() {
        return SMALL;
    }

    static ReleasableCount closed() {
        return CLOSED;
    }

    static ReleasableCount structuralZero() {
        return ZERO;
    }

    /** Returns what may be known. */
    public Status status() {
        return status;
    }

    /** Returns the protected value, 0 for a structural zero, nothing when small or closed. */
    public OptionalLong value() {
        return status == Status.VALUE || status == Status.STRUCTURAL_ZERO
                ? OptionalLong.of(value)
                : OptionalLong.empty();
    }

    @Override
    public String toString() {
        return status == Status.VALUE ? Long.toString(value) : status.name();
    }
}
