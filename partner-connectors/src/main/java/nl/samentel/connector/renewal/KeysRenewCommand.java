package nl.samentel.connector.renewal;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.agreement.AgreementCheck;
import nl.samentel.connector.agreement.CanaryCheck;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.ProgressLine;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.extract.ExtractSetup;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.hub.Announcement;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.HubDelivery;
import nl.samentel.connector.hub.Patience;
import nl.samentel.connector.hub.RenewalClient;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.SourceException;
import nl.samentel.connector.witness.Evidence;
import nl.samentel.pseudonymiser.key.ConnectorKeystore;
import nl.samentel.pseudonymiser.tag.EpochPairs;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.renewal.PairChunk;
import nl.samentel.schema.renewal.RenewalStatement;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Takes what this partner delivered over into the next epoch of keys: makes of its own extract the tags of both epochs and
 * sends them as a signed table of pairs, without any record. Can be interrupted; the same command goes on.
 */
@Command(
        name = "renew",
        mixinStandardHelpOptions = true,
        description =
                "Takes what you delivered over into the next epoch of keys, with the files that you delivered from.")
public final class KeysRenewCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(names = "--yes", description = "Does not ask whether to send.")
    private boolean yes;

    @Option(
            names = "--confirm-loss",
            description = "Confirms that records whose person is not in these files may lose their tags.")
    private boolean confirmLoss;

    @Option(names = "--mapping", paramLabel = "FILE", description = "Mapping, instead of the one in the settings.")
    private @Nullable Path mapping;

    @Parameters(paramLabel = "FILE", description = "File, or PART=FILE when the name does not tell the part.")
    private List<String> files = List.of();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public KeysRenewCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        Settings settings = desk.settings();
        new Evidence(settings.home()).requireNone();
        HubClient hub = HubClient.of(settings, surroundings, desk.secrets(), Patience.LONG, surroundings.pause());
        Agreed agreed = new AgreementCheck(settings, surroundings.clock()).require(hub);
        ConnectorKeystore keys = Keystores.open(settings, desk.secrets());
        Tagger next = Keystores.tagger(settings, keys, agreed.epoch());
        Digest canaries = CanaryCheck.require(hub.keys(), agreed, next).digest();
        int ending = ending(keys, agreed.epoch())
                .orElseThrow(() -> new CommandFailure(ExitCode.REFUSED, "renew.nothing", agreed.epoch()));
        Set<Period> periods = delivered(hub);
        int taken = 0;
        if (!periods.isEmpty()) {
            PairTable table = new PairTable();
            EpochPairs pairs = new EpochPairs(Keystores.tagger(settings, keys, ending), next, table);
            for (Period period : periods) {
                read(desk, out, agreed, keys, pairs, period);
            }
            if (table.isEmpty()) {
                throw new CommandFailure(ExitCode.REFUSED, "inquiry.extract");
            }
            out.println(desk.phrases().say("renew.ready", ending, agreed.epoch()));
            requireYes(desk, out, "ask.renew");
            taken = takeOver(desk, out, hub.renewal(), agreed, ending, agreed.labels(next), canaries, table);
        } else {
            requireYes(desk, out, "ask.forget", ending);
        }
        Keystores.remove(settings, desk.secrets(), ending);
        out.println(desk.phrases().say("renew.done", taken, ending));
        out.flush();
        return ExitCode.DONE.number();
    }

    private void requireYes(Desk desk, PrintWriter out, String question, Object... details) throws CommandFailure {
        if (!yes && !desk.confirm(out, surroundings, question, details)) {
            throw new CommandFailure(ExitCode.REFUSED, "renew.declined");
        }
    }

    /** Sends the table and has every delivery taken over by it; returns how many waited. */
    private int takeOver(
            Desk desk,
            PrintWriter out,
            RenewalClient client,
            Agreed agreed,
            int ending,
            List<Announcement.Label> labels,
            Digest canaries,
            PairTable table)
            throws CommandFailure {
        List<PairChunk> chunks = send(desk, out, client, table);
        RenewalStatement statement = new RenewalStatement(
                agreed.digest(),
                desk.settings().partner(),
                ending,
                agreed.epoch(),
                chunks.stream().map(PairChunk::digest).toList());
        RenewalClient.Begun begun = client.begin(new RenewalClient.Start(
                ending,
                agreed.epoch(),
                chunks.size(),
                labels,
                canaries,
                desk.identity().open().signingKey().sign(statement.signingInput()),
                confirmLoss));
        out.println(desk.phrases().say("renew.lost", begun.lost()));
        ProgressLine line = line(desk, out);
        List<String> deliveries = begun.deliveries();
        for (int i = 0; i < deliveries.size(); i++) {
            client.renew(deliveries.get(i));
            line.at(i + 1, deliveries.size(), i + 1);
        }
        line.end();
        return deliveries.size();
    }

    /** The epoch that ends is the newest before the one that is agreed. */
    private static Optional<Integer> ending(ConnectorKeystore keys, int next) {
        return keys.epochs().headSet(next).stream().reduce((earlier, later) -> later);
    }

    private List<PairChunk> send(Desk desk, PrintWriter out, RenewalClient client, PairTable table)
            throws CommandFailure {
        List<PairChunk> chunks = table.chunks();
        ProgressLine line = line(desk, out);
        for (int i = 0; i < chunks.size(); i++) {
            client.send(i, chunks.get(i));
            line.at(i + 1, chunks.size(), i + 1);
        }
        line.end();
        return chunks;
    }

    private ProgressLine line(Desk desk, PrintWriter out) {
        return new ProgressLine(out, desk.phrases(), surroundings.terminal().interactive(), surroundings.clock());
    }

    /**
     * Files are read as they were for each delivery: which days are delivered decides how a year of two digits is read, and so
     * which tags a row gives.
     */
    private static Set<Period> delivered(HubClient hub) throws CommandFailure {
        Set<Period> periods = new LinkedHashSet<>();
        for (HubDelivery delivery : hub.deliveries()) {
            if (delivery.sealed()) {
                periods.add(period(delivery));
            }
        }
        return periods;
    }

    private static Period period(HubDelivery delivery) throws CommandFailure {
        try {
            return new Period(LocalDate.parse(delivery.from()), LocalDate.parse(delivery.to()));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new CommandFailure(ExitCode.REFUSED, "renew.period");
        }
    }

    private void read(
            Desk desk, PrintWriter out, Agreed agreed, ConnectorKeystore keys, EpochPairs pairs, Period period)
            throws CommandFailure {
        Settings settings = desk.settings();
        ProgressLine line = line(desk, out);
        try {
            CheckReport report = ExtractSetup.load(settings, Optional.ofNullable(mapping))
                    .reader(
                            agreed.role(),
                            files.stream().map(ExtractFile::parse).toList(),
                            pairs,
                            Keystores.ids(settings, keys),
                            period)
                    .read(
                            EventHeader.of(settings.partner(), settings.hub().datalab(), "renewal"),
                            event -> {},
                            (file, rows, bytes, total) -> line.at(bytes, total, rows));
            line.end();
            boolean usable = !report.refused()
                    && report.rejectedShare() <= settings.extract().maxRejectedShare();
            if (!usable) {
                throw new CommandFailure(ExitCode.REFUSED, "inquiry.extract");
            }
        } catch (MappingException e) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping", String.valueOf(e.getMessage()));
        } catch (SourceException e) {
            throw told(desk, e.problem(), ExitCode.USAGE);
        } catch (ExtractException e) {
            throw told(desk, e.problem(), ExitCode.UNAVAILABLE);
        }
    }

    private static CommandFailure told(Desk desk, FileProblem problem, ExitCode exit) {
        return new CommandFailure(
                exit,
                "deliver.file",
                problem.file(),
                problem.message(desk.phrases().locale()));
    }
}
