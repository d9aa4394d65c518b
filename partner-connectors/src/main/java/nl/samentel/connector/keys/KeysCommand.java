package nl.samentel.connector.keys;

import picocli.CommandLine.Command;

/** Groups the commands about keys. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(issue | receive | renew | show | escrow | recover)",
        description = "Makes, takes over and checks the keys of the datalab.")
public final class KeysCommand {
    /** Creates the command. */
    public KeysCommand() {}
}
