package nl.samentel.connector.judgement;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.source.SourceException;
import nl.samentel.hub.linkage.cluster.Matcher;
import nl.samentel.hub.linkage.cluster.Matching;
import nl.samentel.hub.linkage.cluster.Promises;
import nl.samentel.hub.linkage.mixture.Start;
import nl.samentel.hub.linkage.scheme.GenericScheme;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.pseudonymiser.composite.CompositeTagger;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.schema.composite.GenericFamily;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges linking on labelled files. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description = {
            "Judges linking on your own labelled files: makes tags under a key that is thrown away, links by them without"
                    + " labels, and compares with the labels. Needs no hub; sends and writes nothing.",
            "MAPPING says which column is what and which is the truth: docs/judge.md."
        })
public final class JudgeCommand implements Callable<Integer> {
    /** A tag of more records finds no pairs. */
    private static final int CAP = 200;

    @Parameters(paramLabel = "MAPPING", arity = "1", description = "YAML file that says which column is what.")
    private Path mapping = Path.of("");

    @Option(names = "--lang", paramLabel = "nl|en", description = "Language; that of the machine when absent.")
    private String language = "";

    @Spec
    private CommandSpec spec;

    /** Creates the command; picocli fills in its options. */
    public JudgeCommand() {}

    @Override
    public Integer call() throws IOException {
        Phrases phrases = Phrases.of(Phrases.locale(language));
        PrintWriter err = spec.commandLine().getErr();
        try {
            judge(JudgeMapping.read(mapping), phrases);
            return ExitCode.DONE.number();
        } catch (JudgeException e) {
            err.println(e.sentence(phrases));
            return ExitCode.USAGE.number();
        } catch (SourceException e) {
            err.println(e.problem().file() + ": " + e.problem().message(phrases.locale()));
            return ExitCode.REFUSED.number();
        }
    }

    private void judge(JudgeMapping files, Phrases phrases) throws JudgeException, SourceException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        CompositeTagger tagger = CompositeTagger.of(EpochMaster.random(), GenericFamily.kinds(), Engine.JDK);
        LabelledRecords read =
                new LabelledRecords(files, tagger, GenericFamily.kinds().size());
        long start = System.nanoTime();
        read.readAll();
        out.println(phrases.say(
                "judge.read",
                phrases.number(read.records().size()),
                phrases.number(files.sources().size()),
                seconds(start)));
        out.flush();
        start = System.nanoTime();
        Scheme scheme = GenericScheme.scheme();
        boolean[] unique = new boolean[files.sources().size()];
        for (int source = 0; source < unique.length; source++) {
            unique[source] = files.sources().get(source).onePerPerson();
        }
        Matching matching = Matcher.match(
                read.records(),
                scheme,
                Start.usual(GenericScheme.shared(), List.of(GenericScheme.SWAPPED)),
                Promises.ofSources(unique),
                CAP);
        out.println(phrases.say("judge.linked", phrases.number(matching.persons()), seconds(start)));
        out.println();
        new JudgePrinter(out, phrases, files, read, matching).print();
        out.flush();
    }

    private static String seconds(long start) {
        return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9);
    }
}
