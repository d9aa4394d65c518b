package nl.samentel.hub.keys;

import java.util.List;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.SnapshotKeys;

/** Wraps rows anew, under the role that owns them. */
public interface RotationStore {
    /** Returns the number of the rotation that was begun and not finished, or begins one. */
    int begin();

    /** Returns the current roots that a rotation has not replaced yet, in order. */
    List<KeyRoot> due(int rotation);

    /**
     * Keeps everybody from writing records, tags and snapshots until the transaction ends, and waits for those who do.
     *
     * @return false if the root is no longer the current one: a rotation that was killed committed it at its end
     */
    boolean lockWriters(RootId current);

    /**
     * Unwraps every tag and payload of an epoch and wraps it anew.
     *
     * @throws SealException if one does not open; nothing may be kept then
     */
    void rewrap(EpochKeys from, EpochKeys to, Progress progress) throws SealException;

    /**
     * Wraps the keys of a datalab's noise anew, if it has any.
     *
     * @throws SealException if they do not open; nothing may be kept then
     * @throws KeystoreException if a token does not answer
     */
    void rewrapNoise(DatalabId datalab, SnapshotKeys from, SnapshotKeys to) throws SealException, KeystoreException;

    /**
     * Seals the tables of a datalab's releases anew.
     *
     * @throws SealException if some do not open; nothing may be kept then
     * @throws KeystoreException if a token does not answer
     */
    void resealReleases(DatalabId datalab, SnapshotKeys from, SnapshotKeys to) throws SealException, KeystoreException;

    /** Makes a root the current one instead of another, which is doomed. */
    void replace(KeyRoot old, KeyRoot fresh, int rotation);

    /** Ends a rotation. */
    void finish(int rotation);

    /** Told how far the work is. */
    interface Progress {
        /** Takes the share of the rows that are done, 0 to 100. */
        void percent(int done);
    }
}
