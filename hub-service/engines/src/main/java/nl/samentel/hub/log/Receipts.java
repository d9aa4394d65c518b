package nl.samentel.hub.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.samentel.schema.entry.EntryReceipt;
import nl.samentel.schema.note.LogSigner;
import nl.samentel.schema.note.Note;
import nl.samentel.schema.tile.Entry;

/**
 * Gives receipts for entries that wait to be merged. Whoever has one can show later that an entry was left out: so one is given
 * only once the entry is stored, in the transaction of its action.
 */
public final class Receipts {
    private final String origin;
    private final Duration mergeDelay;
    private final LogSigner signer;
    private final Clock clock;

    /**
     * Promises for a log.
     *
     * @param origin of the log
     * @param mergeDelay within which every entry stands in the log
     * @param signer with a key for receipts only
     */
    public Receipts(String origin, Duration mergeDelay, LogSigner signer, Clock clock) {
        if (mergeDelay.isNegative() || mergeDelay.isZero()) {
            throw new IllegalArgumentException("Merging takes time.");
        }
        this.origin = origin;
        this.mergeDelay = mergeDelay.truncatedTo(ChronoUnit.MILLIS);
        this.signer = signer;
        this.clock = clock;
    }

    /** Promises that an entry will stand in the log. */
    public Note issue(Entry entry) {
        Instant accepted = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return EntryReceipt.issue(origin, entry.leafHash(), accepted, mergeDelay, signer);
    }
}
