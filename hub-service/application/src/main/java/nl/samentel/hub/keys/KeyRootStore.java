package nl.samentel.hub.keys;

import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.atrest.KeyScope;
import nl.samentel.hub.atrest.RootId;

/** Keeps which roots there are. */
public interface KeyRootStore {
    /** Returns every root, those that are gone included, in order of datalab, epoch and generation. */
    List<KeyRoot> list();

    /** Returns the roots of a datalab, those that are gone included, in order of epoch and generation. */
    List<KeyRoot> list(DatalabId datalab);

    /** Returns the roots of a scope, those that are gone included, in order of generation. */
    List<KeyRoot> list(KeyScope scope);

    /** Tells whether a root is the current one, and keeps it so until the transaction ends. */
    boolean holdCurrent(RootId root);

    /** Adds a root as the current one of its scope. */
    void add(KeyRoot root);

    /** Keeps everybody from using a root any more. */
    void doom(RootId root);

    /** Notes that a root is gone from the keystore. */
    void destroyed(RootId root);

    /**
     * Finds a scope with deliveries that are neither replaced nor given up, but without a current root.
     *
     * @return code of a datalab, if there is one
     */
    Optional<DatalabId> withoutRoot();

    /** Tells whether a rotation was begun and not finished. */
    boolean rotating();
}
