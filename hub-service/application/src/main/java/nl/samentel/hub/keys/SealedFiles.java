package nl.samentel.hub.keys;

import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.atrest.SnapshotKeys;

/** Seals the files of snapshots anew. */
public interface SealedFiles {
    /**
     * Seals every snapshot of a datalab anew, each in a new file beside the old one, and notes its new digest in the
     * transaction of the caller; harmless when repeated.
     *
     * @throws SealException if one does not open; nothing may be kept then
     */
    void reseal(DatalabId datalab, SnapshotKeys from, SnapshotKeys to, RotationStore.Progress progress)
            throws SealException;

    /** Removes the files of a datalab that are under another root than this, in the transaction of the caller. */
    void sweep(DatalabId datalab, RootId current);
}
