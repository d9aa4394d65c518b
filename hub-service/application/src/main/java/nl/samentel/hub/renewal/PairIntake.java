package nl.samentel.hub.renewal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.InForce;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.atrest.EpochKeys;
import nl.samentel.hub.atrest.KeystoreException;
import nl.samentel.hub.atrest.TagWrap;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.datalab.DatalabStore;
import nl.samentel.hub.datalab.Datalabs;
import nl.samentel.hub.keys.KeyRing;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Quota;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.renewal.PairChunk;
import nl.samentel.schema.renewal.TagPair;

/**
 * Takes a partner's table of tag pairs in chunks. Guarantees that a tag is plain in memory only, that a table is one to one,
 * and that it has no more tags than the partner declared persons for: a table of guesses ends at the quota, and whether a
 * pair was of use is told as a band alone.
 */
public final class PairIntake {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final DatalabStore datalabs;
    private final InForce inForce;
    private final KeyRing ring;
    private final RenewalStore store;

    /** Wires the use case. */
    public PairIntake(
            UnitOfWork unit, AuditLog log, DatalabStore datalabs, InForce inForce, KeyRing ring, RenewalStore store) {
        this.unit = unit;
        this.log = log;
        this.datalabs = datalabs;
        this.inForce = inForce;
        this.ring = ring;
        this.store = store;
    }

    /** Returns the step that a partner has to make, if anything of it is under an earlier epoch than the agreed one. */
    static Optional<RenewalStore.Step> step(RenewalStore store, Terms terms, PartnerId partner) {
        SortedMap<Integer, List<UUID>> sealed = new TreeMap<>(store.sealed(terms.datalab(), partner));
        return sealed.headMap(terms.epoch()).keySet().stream()
                .reduce((earlier, later) -> later)
                .map(ending -> new RenewalStore.Step(terms.datalab(), partner, ending, terms.epoch()));
    }

    /**
     * Takes a chunk. Sending one again is harmless; number 0 with other pairs begins a new table. Where nothing is left to
     * take over it is not kept.
     *
     * @param digest SHA-256 of the chunk as its sender computed it
     * @throws ProblemException batch-gap, batch-differs, batch-damaged, quota-exceeded, or invalid-request if a tag occurs
     *     in two pairs
     */
    public void take(Caller caller, DatalabId id, int number, String digest, PairChunk chunk) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        if (!chunk.digest().hex().equals(digest)) {
            throw new ProblemException(ProblemCode.BATCH_DAMAGED, "Samentel-Digest is not the digest of the pairs.");
        }
        Optional<RenewalStore.Step> step = unit.call(() -> {
            Datalabs.existing(datalabs.find(id));
            Terms terms = inForce.require(id);
            requireParty(terms, partner);
            return step(store, terms, partner);
        });
        if (step.isEmpty()) {
            unit.run(() -> log.write(entry(caller, id, number, digest).build()));
            return;
        }
        EpochKeys ending = ring.reading(id, step.get().ending());
        EpochKeys next = ring.sealing(id, step.get().next());
        List<RenewalStore.WrappedPair> wrapped = wrap(partner, ending, next, chunk);
        unit.run(() -> {
            Datalabs.existing(datalabs.lock(id));
            PartnerTerms own = requireParty(inForce.require(id), partner);
            ring.requireCurrent(ending.root());
            ring.requireCurrent(next.root());
            if (fresh(step.get(), number, digest)) {
                store.add(step.get(), number, chunk.digest(), wrapped);
                requireQuota(own, store.counts(id, partner));
            }
            log.write(entry(caller, id, number, digest).build());
        });
    }

    static PartnerTerms requireParty(Terms terms, PartnerId partner) {
        return terms.partner(partner)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.FORBIDDEN_TO_CALLER, "Your partner does not take part in this datalab."));
    }

    private boolean fresh(RenewalStore.Step step, int number, String digest) {
        List<Digest> known = store.chunks(step);
        if (number < known.size() && known.get(number).hex().equals(digest)) {
            return false;
        }
        if (number == 0) {
            store.forget(step.datalab(), step.partner());
            return true;
        }
        if (number < known.size()) {
            throw new ProblemException(
                    ProblemCode.BATCH_DIFFERS, "The chunk was accepted with another digest; begin again with chunk 0.");
        }
        if (number > known.size()) {
            throw new ProblemException(
                    ProblemCode.BATCH_GAP, "A chunk before this one is missing.", Map.of("nextSequence", known.size()));
        }
        return true;
    }

    private static void requireQuota(PartnerTerms own, Map<TagType, Long> counts) {
        List<String> over = counts.entrySet().stream()
                .filter(e -> e.getValue() > Quota.of(own.persons(), e.getKey()))
                .map(e -> e.getKey().name())
                .toList();
        if (!over.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.QUOTA_EXCEEDED,
                    "The table has more different tags than your partner declared persons for.",
                    Map.of("tagTypes", over));
        }
    }

    private static List<RenewalStore.WrappedPair> wrap(
            PartnerId partner, EpochKeys ending, EpochKeys next, PairChunk chunk) {
        try {
            TagWrap left = ending.tagWrap(partner.code());
            TagWrap right = next.tagWrap(partner.code());
            List<RenewalStore.WrappedPair> wrapped =
                    new ArrayList<>(chunk.pairs().size());
            for (TagPair pair : chunk.pairs()) {
                wrapped.add(
                        new RenewalStore.WrappedPair(pair.type(), wrap(left, pair.ending()), wrap(right, pair.next())));
            }
            return wrapped;
        } catch (KeystoreException e) {
            throw new ProblemException(ProblemCode.UNAVAILABLE, "The keystore of the hub does not do its part.", e);
        }
    }

    private static byte[] wrap(TagWrap wrap, Id32 tag) {
        byte[] plain = tag.toByteArray();
        byte[] wrapped = wrap.wrap(plain);
        Arrays.fill(plain, (byte) 0);
        return wrapped;
    }

    private static AuditRecord.Builder entry(Caller caller, DatalabId id, int number, String digest) {
        return AuditRecord.done(Action.EPOCH_PAIRS, caller)
                .datalab(id)
                .detail("sequence", number)
                .detail("digest", digest);
    }
}
