package nl.samentel.hub.keys;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SealException;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;

/**
 * Gives every epoch a new root. For each: the new root is durable in the keystore; then one transaction wraps everything
 * anew and makes the new root the current one; then the old root is destroyed. Whenever it is interrupted, an epoch is
 * wholly under the root that the database names, and that root is in the keystore; running it again goes on.
 */
public final class Rotation {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final RotationStore store;
    private final KeyRing ring;
    private final KeyTree keys;
    private final Clock clock;

    /**
     * Wires the rotation.
     *
     * @param unit runs transactions as the role that owns the rows, as long as they take
     */
    public Rotation(UnitOfWork unit, AuditLog log, RotationStore store, KeyRing ring, KeyTree keys, Clock clock) {
        this.unit = unit;
        this.log = log;
        this.store = store;
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
     * @throws SealException if something does not open; its epoch is left as it was
     */
    public void run(Caller caller, Screen screen) throws KeystoreException, SealException {
        ring.bury();
        int number = unit.call(store::begin);
        List<KeyRoot> due = unit.call(() -> store.due(number));
        for (KeyRoot root : due) {
            rotate(caller, root, number, screen);
            ring.bury();
        }
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
        EpochKeys from = keys.epochKeys(old.id());
        EpochKeys to = keys.epochKeys(next);
        try {
            unit.run(() -> {
                store.lockWriters();
                rewrap(from, to, percent -> screen.show(next, percent));
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
            throw e.reason;
        }
    }

    private void rewrap(EpochKeys from, EpochKeys to, RotationStore.Progress progress) {
        try {
            store.rewrap(from, to, progress);
        } catch (SealException e) {
            throw new Refused(e);
        }
    }

    /** Carries a reason through a transaction, which it undoes. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient SealException reason;

        Refused(SealException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
