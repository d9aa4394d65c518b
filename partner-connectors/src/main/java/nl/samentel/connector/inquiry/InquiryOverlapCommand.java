package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.TerminalDialogue;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Blinds the other partners' points once more, so that equal persons can be counted. */
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
        PrintWriter out = spec.commandLine().getOut();
        InquiryOverlaps.Outcome outcome = new InquiryOverlaps(
                        desk, surroundings.clock(), new TerminalDialogue(out, desk.phrases(), surroundings))
                .run();
        outcome.bands().forEach((name, band) -> out.println("  " + name + "  " + band));
        out.println(
                outcome.waiting().isEmpty()
                        ? desk.phrases().say("inquiry.counted")
                        : desk.phrases().say("inquiry.waiting", String.join(", ", outcome.waiting())));
        out.flush();
        return ExitCode.DONE.number();
    }
}
