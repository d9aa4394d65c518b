package nl.samentel.hub.question;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param analyst those that one analyst was given, or all
     * @param withdrawn true for those alone that rest on withdrawn data
     * @param before only what was given before
     * @param most how many at most
     */
    List<GivenAnswer> list(DatalabId datalab, Optional<String> analyst, boolean withdrawn, Instant before, int most);

    /** Returns the answers that an analyst was given to a definition, newest first. */
    List<GivenAnswer> ofAnalyst(DatalabId datalab, String analyst, String definition);

    /** Returns the tables of a definition that were asked for in a datalab. */
    List<AskedTable> asked(DatalabId datalab, String definition);

    /** Returns the tables that cost epsilon in a snapshot. */
    List<AskedTable> paid(UUID snapshot);

    /**
     * Returns those of them that were protected in one way.
     *
     * @param policy digest of the policy
     */
    List<AskedTable> paid(UUID snapshot, String policy);

    /** Returns the ids of all questions to which an answer was ever given in a datalab. */
    Set<String> answered(DatalabId datalab);

    /** Returns how many different cells were asked for in a datalab, by an analyst and by all. */
    Spent spent(DatalabId datalab, String analyst);

    /** Returns how many different cells each analyst asked for in a datalab. */
    Map<String, Long> spentByAnalyst(DatalabId datalab);

    /**
     * Marks the answers that rest on some snapshots; those that are marked keep the earlier time.
     *
     * @return how many answers rest on them
     */
    int withdraw(Collection<UUID> snapshots, Instant at);
}
