package nl.samentel.connector.agreement;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.HomeOptions;
import nl.samentel.connector.settings.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Revokes the agreement for this partner; the datalab stands still from then on. */
@Command(
        name = "revoke",
        mixinStandardHelpOptions = true,
        description = "Revokes the agreement that you signed. The datalab stops at once, for everybody.")
public final class RevokeCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private HomeOptions options = new HomeOptions();

    @Option(
            names = "--digest",
            paramLabel = "SHA-256",
            description = "Revokes without asking, but only if you signed the agreement with this digest.")
    private Optional<String> digest = Optional.empty();

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public RevokeCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws CommandFailure {
        Desk desk = Desk.open(options, surroundings);
        PrintWriter out = spec.commandLine().getOut();
        Revocation revocation = Revocation.of(desk);
        if (revocation.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.nothing");
        }
        boolean sure = digest.isPresent()
                ? revocation.covers(digest.get())
                : desk.confirm(out, surroundings, "ask.revoke", revocation.versions());
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "revoke.declined");
        }
        revocation.revoke();
        out.println(desk.phrases().say("revoke.done", revocation.versions()));
        out.flush();
        return ExitCode.DONE.number();
    }
}
