package nl.samentel.hub.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.disclosure.OfficialTable;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Seals protected tables for the database, bound to their release, and opens them again. */
final class Candidates {
    private final KeyRing ring;
    private final ReleaseStore store;

    Candidates(KeyRing ring, ReleaseStore store) {
        this.ring = ring;
        this.store = store;
    }

    /** Seals tables. */
    static byte[] seal(SnapshotKeys keys, UUID release, List<OfficialTable> tables) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(keys.releaseSeal().sealing(bytes, release.toString()))) {
            OfficialTable.write(tables, out);
        } catch (IOException | KeystoreException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The tables cannot be sealed.", e);
        }
        return bytes.toByteArray();
    }

    /**
     * Opens the tables of a release, in the transaction of the caller.
     *
     * @throws ProblemException unavailable if they do not open
     */
    List<OfficialTable> open(Release release) {
        SnapshotKeys keys = ring.openingSnapshots(release.datalab());
        byte[] sealed = store.candidate(release.id())
                .orElseThrow(() ->
                        new ProblemException(ProblemCode.UNAVAILABLE, "The tables of the release are not there."));
        try (DataInputStream in = new DataInputStream(keys.releaseSeal()
                .opening(new ByteArrayInputStream(sealed), release.id().toString()))) {
            return OfficialTable.read(in);
        } catch (IOException | KeystoreException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The tables of the release do not open.", e);
        }
    }
}
