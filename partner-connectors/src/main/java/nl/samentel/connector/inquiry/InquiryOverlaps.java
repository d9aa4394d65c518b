package nl.samentel.connector.inquiry;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.Dialogue;
import nl.samentel.connector.delivery.Gauge;
import nl.samentel.connector.hub.InquiryClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.witness.Evidence;
import nl.samentel.pseudonymiser.key.BlindingSecret;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.pseudonymiser.overlap.BlindedSets;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.inquiry.SetStatement;
import nl.samentel.schema.signature.SignatureRefusedException;

/**
 * Blinds the other partners' points once more, so that equal persons can be counted. Guarantees that only points are blinded
 * that their partner signed under this preliminary agreement, and one set of each: a hub cannot have guesses tested.
 */
public final class InquiryOverlaps {
    private final Desk desk;
    private final Clock clock;
    private final Dialogue dialogue;

    /** Prepares to blind with the secret of a home. */
    public InquiryOverlaps(Desk desk, Clock clock, Dialogue dialogue) {
        this.desk = desk;
        this.clock = clock;
        this.dialogue = dialogue;
    }

    /**
     * What is known afterwards.
     *
     * @param bands what was counted, by the name of the overlap
     * @param waiting partners for whom it waits; nobody when all is counted
     */
    public record Outcome(Map<String, String> bands, Set<String> waiting) {
        /** Copies the collections. */
        public Outcome {
            bands = new TreeMap<>(bands);
            waiting = new TreeSet<>(waiting);
        }
    }

    /**
     * Blinds what is there.
     *
     * @throws CommandFailure if the hub refuses, or what it shows is not what the partner signed
     */
    public Outcome run() throws CommandFailure {
        new Evidence(desk.settings().home()).requireNone();
        InquiryCheck.Held held = new InquiryCheck(desk, clock).require();
        Set<String> waiting = blind(held);
        OverlapStates states = states(held);
        if (states.pending().isEmpty()) {
            new Blinding(desk, held.digest().hex()).forget();
        } else {
            states.pending()
                    .forEach(o -> waiting.add(o.of(held.party().code(), true).partner()));
        }
        return new Outcome(states.bands(), waiting);
    }

    private OverlapStates states(InquiryCheck.Held held) throws CommandFailure {
        return OverlapStates.of(held, desk.hub().inquiries().report(held.number()));
    }

    /** Returns the partners whose points are not there. */
    private Set<String> blind(InquiryCheck.Held held) throws CommandFailure {
        Set<String> waiting = new TreeSet<>();
        OverlapStates states = states(held);
        if (states.pending().stream().allMatch(states::done)) {
            return waiting;
        }
        Blinding blinding = new Blinding(desk, held.digest().hex());
        if (!blinding.exists()) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.first");
        }
        BlindingSecret secret = blinding.open();
        SigningKey key = desk.identity().open().signingKey();
        for (Overlap overlap : states.pending()) {
            PersonSet theirs = overlap.of(held.party().code(), true);
            if (!states.sent(theirs)) {
                waiting.add(theirs.partner());
            } else if (!states.done(overlap)) {
                half(held, overlap, blinding, secret, key);
            }
        }
        return waiting;
    }

    private void half(InquiryCheck.Held held, Overlap overlap, Blinding blinding, BlindingSecret secret, SigningKey key)
            throws CommandFailure {
        PersonSet own = overlap.of(held.party().code(), false);
        PersonSet theirs = overlap.of(held.party().code(), true);
        InquiryClient client = desk.hub().inquiries();
        PointSet once = verified(held, own, theirs, client.fetch(held.number(), theirs));
        dialogue.tell("inquiry.blinding", theirs.name());
        Gauge progress = dialogue.progress();
        PointSet twice;
        try {
            twice = BlindedSets.second(blinding.key(secret, own), once, done -> {
                synchronized (progress) {
                    progress.at(done, once.size(), done);
                }
            });
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.set.unreadable", theirs.partner());
        }
        progress.end();
        SetStatement statement = SetStatement.second(held.digest(), theirs, own, once.digest(), twice.digest());
        client.send(held.number(), overlap, twice, key.sign(statement.signingInput()));
    }

    private PointSet verified(InquiryCheck.Held held, PersonSet own, PersonSet theirs, InquiryClient.Relayed relayed)
            throws CommandFailure {
        PointSet points = relayed.points();
        Inquiry.Party party = held.inquiry().party(theirs.partner()).orElseThrow();
        try {
            held.keys(theirs.partner())
                    .verifyingKey()
                    .verify(
                            SetStatement.first(held.digest(), theirs, points.digest())
                                    .signingInput(),
                            relayed.signature());
        } catch (SignatureRefusedException e) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.set.forged", theirs.partner());
        }
        if (points.size() > BlindedSets.padded(party.persons())) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.set.large", theirs.partner());
        }
        if (!new InquiryPins(desk.settings()).blinds(held.digest(), theirs, own, points.digest())) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.set.changed", theirs.partner());
        }
        return points;
    }
}
