package nl.samentel.hub.keys;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;

/**
 * Gives every epoch and the snapshots of every datalab a new root. For each: the new root is durable in the keystore; then one transaction wraps everything
 * anew and makes the new root the current one; then the old root is destroyed. Whenever it is interrupted, a scope is
 * wholly under the root that the database names, and that root is in the keystore; running it again goes on.
 */
public final class Rotation {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final RotationStore store;
    private final SealedFiles files;
    private final KeyRing ring;
    private final KeyTree keys;
    private final Clock clock;

    /**
     * Wires the rotation.
     *
     * @param unit runs transactions as the role that owns the rows, as long as they take
     */
    public Rotation(
            UnitOfWork unit,
            AuditLog log,
            RotationStore store,
            SealedFiles files,
            KeyRing ring,
            KeyTree keys,
            Clock clock) {
        this.unit = unit;
        this.log = log;
        this.store = store;
        this.files = files;
        this.ring = ring;
        this.keys = keys;
        this.clock = clock;
    }

    /** Told what is being done. */
    public interface Screen {
        /** Shows how far the work on an epoch is. */
        void show(RootId root, int percent);
    }

    /**
     * Rotates everything that this rotation, or the one that was interrupted, has not rotated yet.
     *
     * @throws KeystoreException if the keystore cannot be changed
     * @throws SealException if something does not open; what is under its root is left as it was
     */
    public void run(Caller caller, Screen screen) throws KeystoreException, SealException {
        ring.bury();
        int number = unit.call(store::begin);
        List<KeyRoot> due = unit.call(() -> store.due(number));
        for (KeyRoot root : due) {
            rotate(caller, root, number, screen);
            ring.bury();
        }
        unit.run(this::sweep);
        unit.run(() -> {
            store.finish(number);
            log.write(AuditRecord.done(Action.HUB_KEY_ROTATE, caller)
                    .detail("rotation", number)
                    .detail("finished", true)
                    .build());
        });
    }

    private void rotate(Caller caller, KeyRoot old, int number, Screen screen) throws KeystoreException, SealException {
        RootId next = old.id().next();
        keys.make(next);
        KeyRoot fresh = new KeyRoot(
                next,
                keys.checkValue(next),
                KeyRoot.State.CURRENT,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        try {
            unit.run(() -> {
                if (!store.lockWriters(old.id())) {
                    return;
                }
                rewrap(old.id(), next, percent -> screen.show(next, percent));
                store.replace(old, fresh, number);
                log.write(AuditRecord.done(Action.HUB_KEY_ROTATE, caller)
                        .datalab(new DatalabId(next.scope().datalab()))
                        .detail("rotation", number)
                        .detail("epoch", next.scope().epoch())
                        .detail("generation", next.generation())
                        .detail("checkValue", fresh.checkValue())
                        .build());
            });
        } catch (Refused e) {
            e.raise();
        }
    }

    private void rewrap(RootId old, RootId next, RotationStore.Progress progress) {
        try {
            if (next.scope().ofSnapshots()) {
                DatalabId datalab = new DatalabId(next.scope().datalab());
                store.rewrapNoise(datalab, keys.snapshotKeys(old), keys.snapshotKeys(next));
                store.resealReleases(datalab, keys.snapshotKeys(old), keys.snapshotKeys(next));
                files.reseal(datalab, keys.snapshotKeys(old), keys.snapshotKeys(next), progress);
            } else {
                store.rewrap(keys.epochKeys(old), keys.epochKeys(next), progress);
            }
        } catch (SealException | KeystoreException e) {
            throw new Refused(e);
        }
    }

    /** Removes files under roots that are gone, also those of a rotation that was killed before it did. */
    private void sweep() {
        ring.list().stream()
                .filter(root -> root.state() == KeyRoot.State.CURRENT)
                .map(KeyRoot::id)
                .filter(id -> id.scope().ofSnapshots())
                .forEach(id -> files.sweep(new DatalabId(id.scope().datalab()), id));
    }

    /** Carries a reason through a transaction, which it undoes. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(Exception reason) {
            super(reason);
        }

        void raise() throws KeystoreException, SealException {
            if (getCause() instanceof KeystoreException keystore) {
                throw keystore;
            }
            if (getCause() instanceof SealException seal) {
                throw seal;
            }
        }
    }
}
