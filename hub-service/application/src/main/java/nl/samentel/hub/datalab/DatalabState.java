package nl.samentel.hub.datalab;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Where a datalab stands. Only the transitions of {@link #next()} exist; besides them, any state that is not an end can be
 * suspended.
 */
public enum DatalabState {
    /** Partners and purpose are being talked about. */
    DRAFT,
    /** The questions are chosen. */
    QUESTIONS_FIXED,
    /** It was assessed whether the questions need the data, and whether the data can answer them. */
    NECESSITY_ASSESSED,
    /** Ended: the questions can be answered in a way that intrudes less. */
    STOPPED_NOT_NECESSARY,
    /** Ended: the data cannot answer the questions, or may not be shared. */
    STOPPED_NOT_POSSIBLE,
    /** Event schema, fields and disclosure profile are chosen. */
    SCHEMA_AGREED,
    /** The data protection impact assessment is done. */
    DPIA_DONE,
    /** The data protection officers gave their advice. */
    OFFICER_ADVISED,
    /** The authority was consulted beforehand (AVG 36). */
    PRIOR_CONSULTATION,
    /** Every partner signed the agreement. */
    AGREEMENTS_SIGNED,
    /** Every permission that a partner needs is there. */
    PERMISSIONS_IN,
    /** Every partner holds the keys of the epoch. */
    KEYS_ISSUED,
    /** Takes deliveries. */
    COLLECTING,
    /** Takes none; a snapshot is being built or failed. */
    FROZEN,
    /** Takes none; a snapshot answers questions. */
    ANALYSIS,
    /** Answers nothing more; the partners reviewed the results. */
    RESULTS_REVIEWED,
    /** The results are published. */
    PUBLISHED,
    /** Takes and answers nothing; the data waits for its destruction. */
    CLOSED,
    /** Ended: data and keys are gone. */
    DESTROYED,
    /** Nothing moves until the reason is gone. */
    SUSPENDED;

    private static final Map<DatalabState, Set<DatalabState>> NEXT = new EnumMap<>(DatalabState.class);

    static {
        allow(DRAFT, QUESTIONS_FIXED);
        allow(QUESTIONS_FIXED, NECESSITY_ASSESSED);
        allow(NECESSITY_ASSESSED, QUESTIONS_FIXED, SCHEMA_AGREED, STOPPED_NOT_NECESSARY, STOPPED_NOT_POSSIBLE);
        allow(SCHEMA_AGREED, DPIA_DONE, NECESSITY_ASSESSED, STOPPED_NOT_POSSIBLE);
        allow(DPIA_DONE, OFFICER_ADVISED, SCHEMA_AGREED, STOPPED_NOT_NECESSARY, STOPPED_NOT_POSSIBLE);
        allow(OFFICER_ADVISED, PRIOR_CONSULTATION, AGREEMENTS_SIGNED, SCHEMA_AGREED, STOPPED_NOT_POSSIBLE);
        allow(PRIOR_CONSULTATION, AGREEMENTS_SIGNED, SCHEMA_AGREED, STOPPED_NOT_POSSIBLE);
        allow(AGREEMENTS_SIGNED, PERMISSIONS_IN, SCHEMA_AGREED, STOPPED_NOT_POSSIBLE);
        allow(PERMISSIONS_IN, KEYS_ISSUED, SCHEMA_AGREED, STOPPED_NOT_POSSIBLE);
        allow(KEYS_ISSUED, COLLECTING, SCHEMA_AGREED, CLOSED);
        allow(COLLECTING, FROZEN, SCHEMA_AGREED, CLOSED);
        allow(FROZEN, FROZEN, ANALYSIS, COLLECTING, CLOSED);
        allow(ANALYSIS, FROZEN, COLLECTING, SCHEMA_AGREED, RESULTS_REVIEWED, CLOSED);
        allow(RESULTS_REVIEWED, ANALYSIS, PUBLISHED, CLOSED);
        allow(PUBLISHED, CLOSED);
        allow(CLOSED, DESTROYED);
        allow(SUSPENDED, SCHEMA_AGREED, CLOSED);
    }

    private static void allow(DatalabState from, DatalabState... to) {
        NEXT.put(from, Set.copyOf(EnumSet.of(to[0], to)));
    }

    /** Returns the states that can follow; a suspended datalab can also go back to where it was. */
    public Set<DatalabState> next() {
        return NEXT.getOrDefault(this, Set.of());
    }

    /** Tells whether nothing can follow. */
    public boolean ended() {
        return next().isEmpty();
    }

    /** Tells whether questions are answered. Snapshots that are ready answer while the next deliveries come in. */
    public boolean answers() {
        return this == COLLECTING || this == FROZEN || this == ANALYSIS;
    }

    /** Tells whether an agreement can be proposed that changes more than the questions. */
    public boolean negotiates() {
        return this == OFFICER_ADVISED || this == PRIOR_CONSULTATION;
    }

    /** Tells whether an agreement is in use, so that light amendments of it can be proposed. */
    public boolean agreed() {
        return compareTo(AGREEMENTS_SIGNED) >= 0 && compareTo(ANALYSIS) <= 0;
    }
}
