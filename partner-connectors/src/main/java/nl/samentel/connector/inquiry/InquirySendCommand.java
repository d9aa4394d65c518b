package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.TerminalDialogue;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.source.ExtractFile;
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
        PrintWriter out = spec.commandLine().getOut();
        InquiryPrinter printer = new InquiryPrinter(out, desk.phrases());
        new InquirySending(desk, surroundings.clock(), new TerminalDialogue(out, desk.phrases(), surroundings))
                .run(
                        files.stream().map(ExtractFile::parse).toList(),
                        Optional.ofNullable(mapping),
                        yes,
                        printer::print);
        return ExitCode.DONE.number();
    }
}
