package nl.samentel.hub.release;

import java.time.Instant;
import java.util.Optional;

/**
 * One of the two people who look at a release.
 *
 * @param place which of the two
 * @param person name of the account
 * @param seenAt when that person looked at the candidate
 * @param verdict what was decided, if anything was
 */
public record Seat(Place place, String person, Optional<Instant> seenAt, Optional<Verdict> verdict) {
    /** Which of the two. */
    public enum Place {
        /** Who declared it. */
        MAKER,
        /** Somebody else. */
        SECOND
    }

    /**
     * What was decided.
     *
     * @param approves whether the tables may be released
     * @param reason why; free text of the person
     * @param givenAt when
     */
    public record Verdict(boolean approves, String reason, Instant givenAt) {}
}
