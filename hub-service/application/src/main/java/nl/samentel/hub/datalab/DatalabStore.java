package nl.samentel.hub.datalab;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;

/** Keeps datalabs. */
public interface DatalabStore {
    /** Adds a datalab; false if its code is taken. */
    boolean add(Datalab datalab);

    /** Tells whether a datalab exists. */
    boolean exists(DatalabId id);

    /** Finds a datalab. */
    Optional<Datalab> find(DatalabId id);

    /** Finds a datalab and keeps others from announcing, sealing or freezing in it until the transaction ends. */
    Optional<Datalab> lock(DatalabId id);

    /** Returns those datalabs that exist, in order of code. */
    List<Datalab> list(Set<DatalabId> ids);

    /** Changes the state of a locked datalab. */
    void changeState(DatalabId id, DatalabState state);
}
