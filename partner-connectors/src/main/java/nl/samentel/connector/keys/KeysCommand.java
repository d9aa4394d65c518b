package nl.samentel.connector.keys;

import picocli.CommandLine.Command;

/** Groups the commands about keys. */
@Command(
        name = "keys",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "(create | import | show)",
        description = "Makes, takes over and checks the keys of this connector.")
public final class KeysCommand {
    /** Creates the command. */
    public KeysCommand() {}
}
