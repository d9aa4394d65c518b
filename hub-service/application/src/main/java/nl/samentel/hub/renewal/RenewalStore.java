package nl.samentel.hub.renewal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.delivery.KeyLabel;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.renewal.RenewalStatement;
import nl.samentel.schema.signature.Signature;

/** Keeps the tables of tag pairs, wrapped, and what partners signed about them. */
public interface RenewalStore {
    /**
     * Epochs from which and to which a partner takes its deliveries over.
     *
     * @param datalab the datalab
     * @param partner the partner
     * @param ending epoch that ends
     * @param next epoch that follows
     */
    record Step(DatalabId datalab, PartnerId partner, int ending, int next) {}

    /** A pair as it is stored. */
    record WrappedPair(TagType type, byte[] ending, byte[] next) {}

    /** A payload as it is sealed under the next epoch. */
    record RenewedPayload(UUID record, byte[] payload) {}

    /** Returns the epochs of a partner's sealed deliveries, with those deliveries, oldest first. */
    Map<Integer, List<UUID>> sealed(DatalabId datalab, PartnerId partner);

    /** Returns the digests of the chunks that were stored for a step, in order. */
    List<Digest> chunks(Step step);

    /**
     * Adds a chunk.
     *
     * @throws nl.samentel.hub.problem.ProblemException invalid-request if a tag occurs in two pairs
     */
    void add(Step step, int number, Digest digest, List<WrappedPair> pairs);

    /** Returns the number of pairs of each type. */
    Map<TagType, Long> counts(DatalabId datalab, PartnerId partner);

    /** Removes a partner's table. */
    void forget(DatalabId datalab, PartnerId partner);

    /**
     * How much of what was delivered has no pair.
     *
     * @param delivered different tags that were delivered
     * @param lost those without a pair
     */
    record Loss(long delivered, long lost) {}

    /** Tells how much of what a partner delivered in the ending epoch has no pair. */
    Loss loss(Step step);

    /** Keeps what was signed, and the labels of the next epoch. */
    void begin(Step step, RenewalStatement statement, Signature signature, List<KeyLabel> labels);

    /** Tells whether a partner signed exactly this table. */
    boolean begun(Step step, Digest statement);

    /** Adds payloads that were sealed anew. */
    void add(UUID delivery, List<RenewedPayload> payloads);

    /** Puts a sealed delivery under the next epoch. */
    void renew(UUID delivery, int next);

    /** Returns the partners that have sealed or open deliveries under an epoch, in order. */
    Set<String> partners(DatalabId datalab, int epoch);

    /** Forgets which tags were delivered in an epoch that nothing is under. */
    void forget(DatalabId datalab, int epoch);
}
