package nl.samentel.connector.inquiry;

import picocli.CommandLine.Command;

/** Groups the commands about the preliminary agreement. */
@Command(
        name = "inquiry",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(sign | send | overlap | report | revoke)",
        description = "Finds out before anybody delivers whether the records can answer the questions.")
public final class InquiryCommand {
    /** Creates the command. */
    public InquiryCommand() {}
}
