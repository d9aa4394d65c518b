package nl.samentel.hub.keys;

import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeyTree;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.audit.UnitOfWork;

/** Compares the keystore with the database before the hub answers anything. */
public final class KeyAudit {
    private final UnitOfWork unit;
    private final KeyRootStore store;
    private final KeyTree keys;

    /** Wires the comparison. */
    public KeyAudit(UnitOfWork unit, KeyRootStore store, KeyTree keys) {
        this.unit = unit;
        this.store = store;
        this.keys = keys;
    }

    /**
     * Looks for what could not be opened.
     *
     * @return one sentence that says what is wrong and what to do, or nothing
     * @throws KeystoreException if the keystore does not answer
     */
    public Optional<String> complaint() throws KeystoreException {
        for (KeyRoot root : unit.call(store::list)) {
            Optional<String> wrong = root.state() == KeyRoot.State.CURRENT ? complaint(root) : Optional.empty();
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return unit.call(store::withoutRoot).map(KeyAudit::withoutRoot);
    }

    private Optional<String> complaint(KeyRoot root) throws KeystoreException {
        if (keys.destroyed(root.id())) {
            return Optional.of("The database is older than the keystore: it holds data under a key that was destroyed ("
                    + root.id() + "). Restore a newer backup of the database.");
        }
        if (!keys.roots().contains(root.id())) {
            return Optional.of("The keystore lacks a key under which the database holds data (" + root.id()
                    + "). Restore the newest copy of the keystore.");
        }
        return keys.checkValue(root.id()).equals(root.checkValue())
                ? Optional.empty()
                : Optional.of("The keystore holds another key than the database knows (" + root.id()
                        + "). Restore keystore and database of the same time.");
    }

    private static String withoutRoot(DatalabId datalab) {
        return "The database holds deliveries under no key that it knows (" + datalab.code()
                + "): they are from an earlier version of the hub. Start with an empty database, and let the partners"
                + " deliver again.";
    }

    /** Tells whether a rotation was begun and not finished. */
    public boolean rotating() {
        return unit.call(store::rotating);
    }
}
