package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.ProgressLine;
import nl.samentel.connector.hub.InquiryClient;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Blinds the other partners' points once more, so that equal persons can be counted. Guarantees that only points are blinded
 * that their partner signed under this preliminary agreement, and one set of each: a hub cannot have guesses tested.
 */
@Command(
        name = "overlap",
        mixinStandardHelpOptions = true,
        description = "Blinds the other partners' points once more, so that the hub can count whom you share.")
public final class InquiryOverlapCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public InquiryOverlapCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        new Evidence(desk.settings().home()).requireNone();
        PrintWriter out = spec.commandLine().getOut();
        InquiryCheck.Held held = new InquiryCheck(desk, surroundings.clock()).require();
        Set<String> waiting = blind(desk, out, held);
        OverlapStates states = states(desk, held);
        states.bands().forEach((name, band) -> out.println("  " + name + "  " + band));
        if (states.pending().isEmpty()) {
            new Blinding(desk, held.digest().hex()).forget();
            out.println(desk.phrases().say("inquiry.counted"));
        } else {
            states.pending()
                    .forEach(o -> waiting.add(o.of(held.party().code(), true).partner()));
            out.println(desk.phrases().say("inquiry.waiting", String.join(", ", waiting)));
        }
        out.flush();
        return ExitCode.DONE.number();
    }

    private static OverlapStates states(Desk desk, InquiryCheck.Held held) throws CommandFailure {
        return OverlapStates.of(held, desk.hub().inquiries().report(held.number()));
    }

    /** Returns the partners whose points are not there. */
    private Set<String> blind(Desk desk, PrintWriter out, InquiryCheck.Held held) throws CommandFailure {
        Set<String> waiting = new TreeSet<>();
        OverlapStates states = states(desk, held);
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
                half(desk, out, held, overlap, blinding, secret, key);
            }
        }
        return waiting;
    }

    private void half(
            Desk desk,
            PrintWriter out,
            InquiryCheck.Held held,
            Overlap overlap,
            Blinding blinding,
            BlindingSecret secret,
            SigningKey key)
            throws CommandFailure {
        PersonSet own = overlap.of(held.party().code(), false);
        PersonSet theirs = overlap.of(held.party().code(), true);
        InquiryClient client = desk.hub().inquiries();
        PointSet once = verified(desk, held, own, theirs, client.fetch(held.number(), theirs));
        out.println(desk.phrases().say("inquiry.blinding", theirs.name()));
        ProgressLine progress =
                new ProgressLine(out, desk.phrases(), surroundings.terminal().interactive(), surroundings.clock());
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

    private static PointSet verified(
            Desk desk, InquiryCheck.Held held, PersonSet own, PersonSet theirs, InquiryClient.Relayed relayed)
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
