package nl.samentel.hub.datalab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;

/** Keeps datalabs and the gates they passed. */
public interface DatalabStore {
    /** Adds a datalab; false if its code is taken. */
    boolean add(Datalab datalab);

    /** Tells whether a datalab exists. */
    boolean exists(DatalabId id);

    /** Finds a datalab. */
    Optional<Datalab> find(DatalabId id);

    /** Finds a datalab and keeps others from changing what belongs to it until the transaction ends. */
    Optional<Datalab> lock(DatalabId id);

    /** Returns those datalabs that exist, in order of code. */
    List<Datalab> list(Set<DatalabId> ids);

    /** Returns all datalabs that have not ended, in order of code. */
    List<Datalab> unended();

    /**
     * Moves a locked datalab to a state and keeps the record.
     *
     * @param by account or program that does it
     * @throws IllegalStateException if the state cannot follow
     */
    void pass(Datalab datalab, DatalabState state, Map<String, String> record, String by);

    /** Returns the gates a datalab passed, in order. */
    List<Gate> gates(DatalabId id);
}
