package nl.samentel.connector.inquiry;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the newest preliminary agreement and signs it when the person says so. */
@Command(
        name = "sign",
        mixinStandardHelpOptions = true,
        description = "Shows the preliminary agreement and signs it for your partner, after you said yes.")
public final class InquirySignCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--digest",
            paramLabel = "SHA-256",
            description = "Signs without asking, but only the preliminary agreement that has this digest.")
    private Optional<String> digest = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public InquirySignCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        InquiryCheck check = new InquiryCheck(desk, surroundings.clock());
        InquiryCheck.Held held = check.readable(check.newest());
        new InquiryPrinter(out, desk.phrases()).print(held);
        check.sign(held, agreed(desk, out, held));
        out.println();
        out.println(desk.phrases()
                .say("inquiry.signed", held.number(), held.digest().spoken()));
        out.flush();
        return ExitCode.DONE.number();
    }

    /** Returns the digest that the person signs. */
    private String agreed(Desk desk, PrintWriter out, InquiryCheck.Held held) throws CommandFailure {
        if (digest.isEmpty() && !desk.confirm(out, surroundings, "ask.inquiry.sign", held.number())) {
            throw new CommandFailure(ExitCode.REFUSED, "sign.declined");
        }
        return digest.orElse(held.digest().hex());
    }
}
