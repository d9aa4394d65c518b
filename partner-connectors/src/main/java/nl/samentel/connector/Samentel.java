package nl.samentel.connector;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.concurrent.Callable;
import nl.samentel.connector.agreement.AgreementCommand;
import nl.samentel.connector.agreement.JoinCommand;
import nl.samentel.connector.agreement.KeysEscrowCommand;
import nl.samentel.connector.agreement.KeysIssueCommand;
import nl.samentel.connector.agreement.KeysReceiveCommand;
import nl.samentel.connector.agreement.KeysRecoverCommand;
import nl.samentel.connector.agreement.RevokeCommand;
import nl.samentel.connector.agreement.SignCommand;
import nl.samentel.connector.delivery.DeliverCommand;
import nl.samentel.connector.delivery.StatusCommand;
import nl.samentel.connector.delivery.WithdrawCommand;
import nl.samentel.connector.desk.DeskCommand;
import nl.samentel.connector.extract.CheckCommand;
import nl.samentel.connector.extract.PreviewCommand;
import nl.samentel.connector.inquiry.InquiryCommand;
import nl.samentel.connector.inquiry.InquiryOverlapCommand;
import nl.samentel.connector.inquiry.InquiryReportCommand;
import nl.samentel.connector.inquiry.InquiryRevokeCommand;
import nl.samentel.connector.inquiry.InquirySendCommand;
import nl.samentel.connector.inquiry.InquirySignCommand;
import nl.samentel.connector.inspect.InspectCommand;
import nl.samentel.connector.judgement.JudgeCommand;
import nl.samentel.connector.keys.KeysCommand;
import nl.samentel.connector.keys.KeysShowCommand;
import nl.samentel.connector.renewal.KeysRenewCommand;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.InitCommand;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.ProgramVersion;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.synthetic.CompareCommand;
import nl.samentel.connector.synthetic.SynthesiseCommand;
import nl.samentel.connector.truth.TruthCommand;
import nl.samentel.connector.verifier.VerifyCommand;
import nl.samentel.connector.verifier.VerifyStatementCommand;
import nl.samentel.connector.witness.WitnessCommand;
import nl.samentel.connector.witness.WitnessEnrolCommand;
import nl.samentel.connector.witness.WitnessPolicyCommand;
import nl.samentel.connector.witness.WitnessRecoveryCommand;
import nl.samentel.connector.witness.WitnessServeCommand;
import nl.samentel.connector.witness.WitnessStatusCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program {@code samentel}. */
@Command(
        name = "samentel",
        mixinStandardHelpOptions = true,
        versionProvider = ProgramVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Checks a partner's own extract and delivers it as tagged events. Names, numbers and keys stay.")
public final class Samentel implements Callable<Integer> {
    /** Looked at where failures are told, which picocli does outside of this object. */
    @SuppressWarnings("unused")
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Names the classes involved in an unexpected error; never values.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    private Samentel() {}

    /**
     * Runs the program and ends the process.
     *
     * @param args command and options
     */
    public static void main(String[] args) {
        CommandLine command = command(Surroundings.ofProcess(), Phrases.locale(ProcessEdge.language(args)));
        int exit;
        try {
            exit = command.execute(args);
        } catch (Throwable e) {
            exit = ProcessEdge.tell(
                    e, command, ProcessEdge.language(args), List.of(args).contains("--debug"));
        }
        System.exit(exit);
    }

    /**
     * Puts the commands together.
     *
     * @param surroundings what the program finds around it
     * @param locale language of the help
     */
    public static CommandLine command(Surroundings surroundings, Locale locale) {
        CommandLine keys = new CommandLine(new KeysCommand())
                .addSubcommand(new KeysIssueCommand(surroundings))
                .addSubcommand(new KeysReceiveCommand(surroundings))
                .addSubcommand(new KeysRenewCommand(surroundings))
                .addSubcommand(new KeysShowCommand(surroundings))
                .addSubcommand(new KeysEscrowCommand(surroundings))
                .addSubcommand(new KeysRecoverCommand(surroundings));
        CommandLine inquiry = new CommandLine(new InquiryCommand())
                .addSubcommand(new InquirySignCommand(surroundings))
                .addSubcommand(new InquirySendCommand(surroundings))
                .addSubcommand(new InquiryOverlapCommand(surroundings))
                .addSubcommand(new InquiryReportCommand(surroundings))
                .addSubcommand(new InquiryRevokeCommand(surroundings));
        CommandLine witness = new CommandLine(new WitnessCommand(surroundings))
                .addSubcommand(new WitnessEnrolCommand(surroundings))
                .addSubcommand(new WitnessStatusCommand(surroundings))
                .addSubcommand(new WitnessPolicyCommand(surroundings))
                .addSubcommand(new WitnessRecoveryCommand(surroundings))
                .addSubcommand(new WitnessServeCommand(surroundings));
        CommandLine verify =
                new CommandLine(new VerifyCommand(surroundings)).addSubcommand(new VerifyStatementCommand());
        ProcessEdge edge = new ProcessEdge();
        return new CommandLine(new Samentel())
                .addSubcommand(new InitCommand(surroundings))
                .addSubcommand(new JoinCommand(surroundings))
                .addSubcommand(inquiry)
                .addSubcommand(new AgreementCommand(surroundings))
                .addSubcommand(new SignCommand(surroundings))
                .addSubcommand(new RevokeCommand(surroundings))
                .addSubcommand(keys)
                .addSubcommand(new InspectCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new PreviewCommand())
                .addSubcommand(new DeskCommand(surroundings))
                .addSubcommand(new DeliverCommand(surroundings))
                .addSubcommand(new WithdrawCommand(surroundings))
                .addSubcommand(new StatusCommand(surroundings))
                .addSubcommand(witness)
                .addSubcommand(verify)
                .addSubcommand(new SynthesiseCommand())
                .addSubcommand(new TruthCommand())
                .addSubcommand(new CompareCommand())
                .addSubcommand(new JudgeCommand())
                .setResourceBundle(ResourceBundle.getBundle("nl.samentel.connector.help", locale))
                .setExecutionExceptionHandler(edge)
                .setParameterExceptionHandler(edge);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return ExitCode.USAGE.number();
    }
}
