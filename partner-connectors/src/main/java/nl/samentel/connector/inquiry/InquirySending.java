package nl.samentel.connector.inquiry;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.Dialogue;
import nl.samentel.connector.delivery.Gauge;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.witness.Evidence;
import nl.samentel.pseudonymiser.key.BlindingSecret;
import nl.samentel.pseudonymiser.key.SigningKey;
import nl.samentel.pseudonymiser.overlap.BlindedSets;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;
import nl.samentel.schema.inquiry.PointSet;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.SetStatement;

/**
 * Reads an extract, shows its profile, and sends it with the partner's persons as blinded points when the person says so.
 * Guarantees that nothing leaves before that.
 */
public final class InquirySending {
    private final Desk desk;
    private final Clock clock;
    private final Dialogue dialogue;

    /** Prepares to send from a home. */
    public InquirySending(Desk desk, Clock clock, Dialogue dialogue) {
        this.desk = desk;
        this.clock = clock;
        this.dialogue = dialogue;
    }

    /**
     * Reads, shows, asks and sends.
     *
     * @param mapping mapping instead of the one in the settings
     * @param yes true when the person need not be asked
     * @param shown shows the profile to the person
     * @throws CommandFailure if files, hub or person refuse
     */
    public void run(List<ExtractFile> files, Optional<Path> mapping, boolean yes, Consumer<Profile> shown)
            throws CommandFailure {
        new Evidence(desk.settings().home()).requireNone();
        InquiryCheck.Held held = new InquiryCheck(desk, clock).require();
        Gauge reading = dialogue.progress();
        ProfileMaker maker = new ExtractProfile(desk, held)
                .read(files, mapping, (file, rows, bytes, total) -> reading.at(bytes, total, rows));
        reading.end();
        Profile profile = maker.profile();
        shown.accept(profile);
        keep(held, profile);
        if (!yes && !dialogue.confirm("ask.inquiry.send")) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.declined");
        }
        SigningKey key = desk.identity().open().signingKey();
        desk.hub().inquiries().send(held.number(), profile, key.sign(profile.signingInput()));
        sets(held, maker, key);
        dialogue.tell("inquiry.sent");
    }

    private void keep(InquiryCheck.Held held, Profile profile) throws CommandFailure {
        StateFiles state = new StateFiles(desk.settings().home().agreement());
        String name = "profile-" + held.inquiry().datalab() + "-" + held.number() + ".json";
        state.prepare("");
        state.write(name, to -> to.write(profile.bytes()));
        dialogue.out().println();
        dialogue.tell("inquiry.whole", state.path(name));
    }

    /** Sets whose overlaps are all counted are not sent again; the points of the others come out the same each time. */
    private void sets(InquiryCheck.Held held, ProfileMaker maker, SigningKey key) throws CommandFailure {
        SortedSet<PersonSet> own = new TreeSet<>();
        OverlapStates states = OverlapStates.of(held, desk.hub().inquiries().report(held.number()));
        for (Overlap overlap : states.pending()) {
            own.add(overlap.of(held.party().code(), false));
        }
        if (own.isEmpty()) {
            return;
        }
        Blinding blinding = new Blinding(desk, held.digest().hex());
        BlindingSecret secret = blinding.open();
        for (PersonSet set : own) {
            List<Id32> persons = List.copyOf(maker.persons(set.event(), set.tag()));
            if (persons.size() > held.party().persons()) {
                throw new CommandFailure(ExitCode.REFUSED, "inquiry.persons", set.name());
            }
            dialogue.tell("inquiry.blinding", set.name());
            Gauge progress = dialogue.progress();
            int all = BlindedSets.padded(persons.size());
            PointSet points = BlindedSets.first(blinding.key(secret, set), persons, done -> {
                synchronized (progress) {
                    progress.at(done, all, done);
                }
            });
            progress.end();
            SetStatement statement = SetStatement.first(held.digest(), set, points.digest());
            desk.hub().inquiries().send(held.number(), set, points, key.sign(statement.signingInput()));
        }
    }
}
