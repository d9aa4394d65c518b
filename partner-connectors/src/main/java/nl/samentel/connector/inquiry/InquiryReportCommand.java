package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows what is expected of each question. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Shows which questions can be answered, in part or not at all, and what would help.")
public final class InquiryReportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public InquiryReportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        InquiryCheck check = new InquiryCheck(desk, surroundings.clock());
        int number = check.newest().document().inquiry().number();
        new InquiryPrinter(out, desk.phrases()).print(desk.hub().inquiries().report(number));
        return ExitCode.DONE.number();
    }
}
