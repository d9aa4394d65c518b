package nl.samentel.hub.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.access.Access;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.audit.Action;
import nl.samentel.hub.audit.AuditLog;
import nl.samentel.hub.audit.AuditRecord;
import nl.samentel.hub.audit.UnitOfWork;
import nl.samentel.hub.disclosure.OverlapGate;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.inquiry.SetStatement;
import nl.samentel.schema.signature.Signature;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Relays sets of blinded points between partners and counts what two sets share once both partners have blinded both.
 * Guarantees that a set is taken once from the partner it is about, with its signature, that each overlap is counted once,
 * and that the count leaves as a band. The exact number exists while two sets are compared and is not kept.
 */
public final class OverlapRelay {
    private final UnitOfWork unit;
    private final AuditLog log;
    private final InquiryStore store;
    private final UnderInquiry under;
    private final OverlapGate gate;

    OverlapRelay(UnitOfWork unit, AuditLog log, InquiryStore store, UnderInquiry under, OverlapGate gate) {
        this.unit = unit;
        this.log = log;
        this.store = store;
        this.under = under;
        this.gate = gate;
    }

    /**
     * Takes a partner's own persons, blinded once; the same again is harmless.
     *
     * @throws ProblemException not-found if no overlap needs the set, forbidden for another partner's, invalid-request if it
     *     is larger than declared, signature-refused, or overlap-done if other points were taken before
     */
    public void put(Caller caller, DatalabId id, int number, PersonSet set, PointSet points, Signature signature) {
        Access.requireDatalab(caller, id);
        Access.requireOwner(caller, new PartnerId(set.partner()));
        unit.call(() -> {
            UnderInquiry.Held held = under.require(id, number);
            Inquiry inquiry = held.version().document().inquiry();
            List<Overlap> about = held.overlaps().stream()
                    .filter(o -> o.first().equals(set) || o.second().equals(set))
                    .toList();
            requireAsked(!about.isEmpty());
            requireDeclared(inquiry.party(set.partner()).orElseThrow(), points);
            verify(held, set.partner(), SetStatement.first(digest(held), set, points.digest()), signature);
            keep(id, number, set.name(), about, new StoredSet(points, signature));
            log.write(entry(caller, id, number, set.name(), points));
            return set;
        });
    }

    /** Shows another partner's blinded persons to a partner that compares with them. */
    public StoredSet get(Caller caller, DatalabId id, int number, PersonSet set) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        return unit.call(() -> {
            UnderInquiry.Held held = under.require(id, number);
            requireAsked(held.overlaps().stream()
                    .anyMatch(o ->
                            o.has(partner.code()) && o.of(partner.code(), true).equals(set)));
            log.write(AuditRecord.done(Action.INQUIRY_SET_READ, caller)
                    .datalab(id)
                    .object("set", set.name())
                    .build());
            return store.set(id, number, set.name()).orElseThrow(OverlapRelay::notThere);
        });
    }

    /**
     * Takes another partner's persons, blinded a second time, and counts the overlap when both halves are there; the same
     * again is harmless.
     *
     * @throws ProblemException not-found, forbidden, signature-refused, invalid-request if not every point was blinded, or
     *     overlap-done if other points were taken before
     */
    public void put(Caller caller, DatalabId id, int number, Overlap overlap, PointSet points, Signature signature) {
        Access.requireDatalab(caller, id);
        PartnerId partner = Access.requirePartner(caller);
        unit.call(() -> {
            UnderInquiry.Held held = under.require(id, number);
            SortedSet<Overlap> asked = held.overlaps();
            requireAsked(asked.contains(overlap) && overlap.has(partner.code()));
            if (store.overlaps(id, number).containsKey(overlap)) {
                log.write(entry(caller, id, number, half(overlap, partner.code()), points));
                return overlap;
            }
            PersonSet theirs = overlap.of(partner.code(), true);
            StoredSet.Label source = Optional.ofNullable(store.sets(id, number).get(theirs.name()))
                    .orElseThrow(OverlapRelay::notThere);
            if (source.size() != points.size()) {
                throw new ProblemException(
                        ProblemCode.INVALID_REQUEST,
                        "The set has another number of points than the one it was made of.");
            }
            SetStatement statement = SetStatement.second(
                    digest(held), theirs, overlap.of(partner.code(), false), source.digest(), points.digest());
            verify(held, partner.code(), statement, signature);
            keep(id, number, half(overlap, partner.code()), List.of(overlap), new StoredSet(points, signature));
            count(id, number, overlap, asked);
            log.write(entry(caller, id, number, half(overlap, partner.code()), points));
            return overlap;
        });
    }

    private void count(DatalabId id, int number, Overlap overlap, SortedSet<Overlap> asked) {
        String one = half(overlap, overlap.first().partner());
        String other = half(overlap, overlap.second().partner());
        if (!store.sets(id, number).keySet().containsAll(List.of(one, other))) {
            return;
        }
        PointSet first =
                store.set(id, number, one).orElseThrow(OverlapRelay::notThere).points();
        PointSet second =
                store.set(id, number, other).orElseThrow(OverlapRelay::notThere).points();
        store.add(id, number, overlap, gate.release(first, second));
        store.remove(
                id,
                number,
                Stream.concat(Stream.of(one, other), done(id, number, asked)).toList());
    }

    /** Names of sets that no overlap needs any more. */
    private Stream<String> done(DatalabId id, int number, SortedSet<Overlap> asked) {
        Set<Overlap> counted = store.overlaps(id, number).keySet();
        Set<String> waiting = asked.stream()
                .filter(o -> !counted.contains(o))
                .flatMap(OverlapRelay::names)
                .collect(Collectors.toSet());
        return asked.stream().flatMap(OverlapRelay::names).distinct().filter(n -> !waiting.contains(n));
    }

    private static Stream<String> names(Overlap overlap) {
        return Stream.of(overlap.first().name(), overlap.second().name());
    }

    private void keep(DatalabId id, int number, String name, List<Overlap> about, StoredSet set) {
        StoredSet.Label before = store.sets(id, number).get(name);
        boolean same = before != null && before.digest().equals(set.points().digest());
        if (!same
                && (before != null
                        || store.overlaps(id, number).keySet().stream().anyMatch(about::contains))) {
            throw new ProblemException(
                    ProblemCode.OVERLAP_DONE, "Other points were taken before; an overlap is counted once.");
        }
        if (!same) {
            store.add(id, number, name, set);
        }
    }

    private static void requireAsked(boolean asked) {
        if (!asked) {
            throw new ProblemException(
                    ProblemCode.NOT_FOUND, "The preliminary agreement asks for no such set of yours or for you.");
        }
    }

    /** A set may be filled up by a tenth, so a declared number is compared with that room. */
    private static void requireDeclared(Inquiry.Party party, PointSet points) {
        long most = Math.max(PointSet.LEAST, party.persons() + party.persons() / 10L + 1);
        if (points.size() > most) {
            throw new ProblemException(
                    ProblemCode.QUOTA_EXCEEDED, "The set has more points than the partner declared persons.");
        }
    }

    private static Digest digest(UnderInquiry.Held held) {
        return held.version().document().digest();
    }

    private static String half(Overlap overlap, String partner) {
        return overlap.name() + "|" + partner;
    }

    private static void verify(UnderInquiry.Held held, String partner, SetStatement statement, Signature signature) {
        try {
            held.roster().of(partner).orElseThrow().verifyingKey().verify(statement.signingInput(), signature);
        } catch (SignatureRefusedException e) {
            throw new ProblemException(ProblemCode.SIGNATURE_REFUSED, String.valueOf(e.getMessage()), e);
        }
    }

    private static AuditRecord entry(Caller caller, DatalabId id, int number, String name, PointSet points) {
        return AuditRecord.done(Action.INQUIRY_SET, caller)
                .datalab(id)
                .object("set", name)
                .detail("inquiry", number)
                .detail("digest", points.digest().hex())
                .build();
    }

    private static ProblemException notThere() {
        return new ProblemException(ProblemCode.NOT_FOUND, "The other partner has not sent its set, or it is done.");
    }
}
