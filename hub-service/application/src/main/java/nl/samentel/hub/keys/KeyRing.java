package nl.samentel.hub.keys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.RootId;
import nl.samentel.hub.atrest.SnapshotKeys;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/**
 * Gives out the keys of the hub. A root is in the keystore before the database knows it, and the database knows it before
 * anything is under it. It leaves the keystore after the database has stopped its use.
 */
public final class KeyRing {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final KeyRootStore store;
    private final KeyTree keys;
    private final Clock clock;
    private final SecureRandom random;

    /** Wires the ring. */
    public KeyRing(UnitOfWork unit, AuditLog log, KeyRootStore store, KeyTree keys, Clock clock, SecureRandom random) {
        this.unit = unit;
        this.log = log;
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Returns the keys of an epoch to wrap under, and makes them if the epoch never had any. Whoever stores what was
     * wrapped calls {@link #requireCurrent} in the same transaction.
     *
     * @throws ProblemException keys-destroyed if the epoch had keys, unavailable if the keystore does not do its part
     */
    public EpochKeys sealing(DatalabId datalab, int epoch) {
        RootId root = currentOrMade(new KeyScope(datalab.code(), epoch));
        return ask(() -> keys.epochKeys(root));
    }

    /**
     * Returns the keys under which an epoch is wrapped now.
     *
     * @throws ProblemException keys-destroyed if there are none, unavailable if the keystore does not do its part
     */
    public EpochKeys reading(DatalabId datalab, int epoch) {
        KeyScope scope = new KeyScope(datalab.code(), epoch);
        RootId root = unit.call(() -> current(scope)).orElseThrow(KeyRing::gone);
        return ask(() -> keys.epochKeys(root));
    }

    /**
     * Returns the keys to seal snapshots with, and makes them if the datalab never had any.
     *
     * @throws ProblemException keys-destroyed if it had, unavailable if the keystore does not do its part
     */
    public SnapshotKeys sealingSnapshots(DatalabId datalab) {
        RootId root = currentOrMade(KeyScope.snapshots(datalab.code()));
        return ask(() -> keys.snapshotKeys(root));
    }

    /**
     * Returns the keys that open snapshots, in the transaction of the caller.
     *
     * @throws ProblemException keys-destroyed if there are none, unavailable if the keystore does not do its part
     */
    public SnapshotKeys openingSnapshots(DatalabId datalab) {
        RootId root = current(KeyScope.snapshots(datalab.code())).orElseThrow(KeyRing::gone);
        return ask(() -> keys.snapshotKeys(root));
    }

    /**
     * Requires, in the transaction that stores something, that the root it is under is still the current one, and keeps it
     * so until the transaction ends.
     *
     * @throws ProblemException unavailable if the keys were rotated or destroyed meanwhile; sending again helps
     */
    public void requireCurrent(RootId root) {
        if (!store.holdCurrent(root)) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The keys of the hub changed in the meantime.");
        }
    }

    /** Stops the use of every root of a datalab, in the transaction of the caller; {@link #bury} follows. */
    public void doom(DatalabId datalab) {
        store.list(datalab).stream()
                .filter(r -> r.state() == KeyRoot.State.CURRENT)
                .forEach(r -> store.doom(r.id()));
    }

    /** Returns every root, in the transaction of the caller. */
    List<KeyRoot> list() {
        return store.list();
    }

    /** Returns the roots of a datalab, in the transaction of the caller. */
    public List<KeyRoot> list(DatalabId datalab) {
        return store.list(datalab);
    }

    /**
     * Removes from the keystore what may not be used any more, and what came back to it with an old copy of the keystore.
     * Harmless when repeated.
     *
     * @throws ProblemException unavailable if the keystore cannot be changed; the next start tries again
     */
    public void bury() {
        for (KeyRoot root : unit.call(store::list)) {
            boolean back = root.state() == KeyRoot.State.DESTROYED
                    && ask(() -> keys.roots().contains(root.id()));
            if (root.state() == KeyRoot.State.DOOMED || back) {
                bury(root.id(), back);
            }
        }
    }

    private void bury(RootId root, boolean back) {
        ask(() -> {
            keys.destroy(root);
            return true;
        });
        unit.run(() -> {
            store.destroyed(root);
            log.write(entry(Action.HUB_KEY_DESTROY, root).detail("again", back).build());
        });
    }

    private RootId currentOrMade(KeyScope scope) {
        return unit.call(() -> current(scope)).orElseGet(() -> make(scope));
    }

    private Optional<RootId> current(KeyScope scope) {
        return store.list(scope).stream()
                .filter(r -> r.state() == KeyRoot.State.CURRENT)
                .map(KeyRoot::id)
                .findFirst();
    }

    /** One after another, so that two requests do not both find that there is none. */
    private synchronized RootId make(KeyScope scope) {
        List<KeyRoot> known = unit.call(() -> store.list(scope));
        if (!known.isEmpty()) {
            return unit.call(() -> current(scope)).orElseThrow(KeyRing::gone);
        }
        RootId root = RootId.first(scope);
        String checkValue = ask(() -> {
            if (keys.destroyed(root)) {
                throw gone();
            }
            keys.make(root);
            return keys.checkValue(root);
        });
        unit.run(() -> {
            store.add(new KeyRoot(
                    root, checkValue, KeyRoot.State.CURRENT, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
            log.write(entry(Action.HUB_KEY_MAKE, root)
                    .detail("checkValue", checkValue)
                    .build());
        });
        return root;
    }

    private AuditRecord.Builder entry(Action action, RootId root) {
        byte[] trace = new byte[16];
        random.nextBytes(trace);
        return AuditRecord.done(action, Caller.hub("background", HexFormat.of().formatHex(trace)))
                .datalab(new DatalabId(root.scope().datalab()))
                .detail("epoch", root.scope().epoch())
                .detail("generation", root.generation());
    }

    private static ProblemException gone() {
        return new ProblemException(ProblemCode.KEYS_DESTROYED, "The keys of this epoch are not there any more.");
    }

    private interface Question<T> {
        T answer() throws KeystoreException;
    }

    private static <T> T ask(Question<T> question) {
        try {
            return question.answer();
        } catch (KeystoreException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The keystore of the hub does not do its part.", e);
        }
    }
}
