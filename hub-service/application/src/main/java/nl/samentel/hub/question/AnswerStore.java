package nl.samentel.hub.question;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;

/** Remembers which answers were given, never what they said. */
public interface AnswerStore {
    /** Adds an answer. */
    void add(GivenAnswer answer);

    /** Finds an answer in a datalab. */
    Optional<GivenAnswer> find(DatalabId datalab, UUID id);

    /**
     * Returns answers of a datalab, newest first.
     *
     * @param withdrawn true for those alone that rest on withdrawn data
     * @param before only what was given before
     * @param most how many at most
     */
    List<GivenAnswer> list(DatalabId datalab, boolean withdrawn, Instant before, int most);

    /**
     * Marks the answers that rest on some snapshots; those that are marked keep the earlier time.
     *
     * @return how many answers rest on them
     */
    int withdraw(Collection<UUID> snapshots, Instant at);
}
