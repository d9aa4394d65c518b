package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.ProgressLine;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.StateFiles;
import nl.samentel.connector.settings.Surroundings;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads an extract, shows its profile, and sends it with the partner's persons as blinded points when the person says so. */
@Command(
        name = "send",
        mixinStandardHelpOptions = true,
        description = "Shows what your extract holds, in bands, and sends that with blinded points. No record leaves.")
public final class InquirySendCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--yes", description = "Does not ask whether to send.")
    private boolean yes;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping, instead of the one in the settings.")
    private @Nullable Path mapping;

    @Parameters(paramLabel = "FILE", description = "File, or PART=FILE when the name does not tell the part.")
    private List<String> files = List.of();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public InquirySendCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        new Evidence(desk.settings().home()).requireNone();
        PrintWriter out = spec.commandLine().getOut();
        InquiryCheck.Held held = new InquiryCheck(desk, surroundings.clock()).require();
        ProgressLine reading = line(desk, out);
        ProfileMaker maker = new ExtractProfile(desk, held)
                .read(
                        files.stream().map(ExtractFile::parse).toList(),
                        Optional.ofNullable(mapping),
                        (file, rows, bytes, total) -> reading.at(bytes, total, rows));
        reading.end();
        Profile profile = maker.profile();
        show(desk, out, held, profile);
        if (!yes && !desk.confirm(out, surroundings, "ask.inquiry.send")) {
            throw new CommandFailure(ExitCode.REFUSED, "inquiry.declined");
        }
        SigningKey key = desk.identity().open().signingKey();
        desk.hub().inquiries().send(held.number(), profile, key.sign(profile.signingInput()));
        sets(desk, out, held, maker, key);
        out.println(desk.phrases().say("inquiry.sent"));
        out.flush();
        return ExitCode.DONE.number();
    }

    private ProgressLine line(Desk desk, PrintWriter out) {
        return new ProgressLine(out, desk.phrases(), surroundings.terminal().interactive(), surroundings.clock());
    }

    private static void show(Desk desk, PrintWriter out, InquiryCheck.Held held, Profile profile)
            throws CommandFailure {
        new InquiryPrinter(out, desk.phrases()).print(profile);
        StateFiles state = new StateFiles(desk.settings().home().agreement());
        String name = "profile-" + held.inquiry().datalab() + "-" + held.number() + ".json";
        state.prepare("");
        state.write(name, to -> to.write(profile.bytes()));
        out.println();
        out.println(desk.phrases().say("inquiry.whole", state.path(name)));
        out.flush();
    }

    /** Sets whose overlaps are all counted are not sent again; the points of the others come out the same each time. */
    private void sets(Desk desk, PrintWriter out, InquiryCheck.Held held, ProfileMaker maker, SigningKey key)
            throws CommandFailure {
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
            out.println(desk.phrases().say("inquiry.blinding", set.name()));
            ProgressLine progress = line(desk, out);
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
