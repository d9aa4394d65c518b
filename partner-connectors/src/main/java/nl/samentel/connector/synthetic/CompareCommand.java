package nl.samentel.connector.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.samentel.connector.synthetic.answers.Comparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares answers of a hub with the truth of a fictional region. */
@Command(
        name = "compare",
        description = {
            "Compare answers of a hub about a fictional region with the truth, on the partners' side.",
            "",
            "Compares with answers.json (counted from people) and, after samentel truth, with questions.json (counted"
                    + " from records with perfect links).",
            "",
            "A cell agrees when the count shown is no further from the truth than half the rounding base, rounded up (3"
                    + " for base 5), and in tables that rest on linking further by --linkage-share of the truth or"
                    + " --linkage-least, whichever is larger. A table rests on linking when its question counts persons or"
                    + " households, or when a link of the definition says what is kept or which code it has.",
            "A cell shown as small agrees when the truth has too few persons or households to show, or up to"
                    + " --linkage-share or --linkage-least more; where the truth does not tell them, when it is at most 15"
                    + " (and, when linked, as much more). A cell is never shown where the truth has too few, by more than"
                    + " that. An impossible cell agrees when the truth is 0.",
            "",
            "Where answers tell between which numbers the true one is, at least 90 in 100 of those intervals must hold it.",
            "",
            "Tables of the truth that no answer is about are named; with --complete they are a difference.",
            "",
            "Exit code 0 when every cell agrees, 1 when one differs or, with --complete, a table was not asked, 2 when a"
                    + " folder is not what it should be."
        },
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Callable<Integer> {
    private static final int DIFFERS = 1;
    private static final int REFUSED = 2;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--truth",
            required = true,
            paramLabel = "DIR",
            description = "Folder truth that samentel synthesise made.")
    private Path truth;

    @Option(
            names = "--answers",
            required = true,
            paramLabel = "DIR",
            description = "Folder with answers of the counts API, one in each JSON file.")
    private Path answers;

    @Option(
            names = "--linkage-share",
            defaultValue = "0.05",
            paramLabel = "SHARE",
            description = "Share of a count that linking may lose or add (default: ${DEFAULT-VALUE}).")
    private double share;

    @Option(
            names = "--linkage-least",
            defaultValue = "5",
            paramLabel = "N",
            description = "Least number that linking may lose or add (default: ${DEFAULT-VALUE}).")
    private int least;

    @Option(
            names = "--lost",
            defaultValue = "0",
            paramLabel = "N",
            description = "Reports that rejected rows or objections took away; the fictional extracts lose none"
                    + " (default: ${DEFAULT-VALUE}).")
    private int lost;

    @Option(names = "--complete", description = "Every table of the truth must have been asked.")
    private boolean complete;

    @Option(names = "--brief", description = "Only print cells that differ.")
    private boolean brief;

    @Override
    public Integer call() {
        try {
            Comparison comparison = Comparison.of(truth, answers, share, least, lost);
            comparison.print(spec.commandLine().getOut(), !brief);
            return comparison.agrees() && (!complete || comparison.complete()) ? 0 : DIFFERS;
        } catch (IOException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return REFUSED;
        }
    }
}
