package nl.samentel.connector;

import java.io.PrintWriter;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Unforeseen;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Where every failure becomes a sentence and an exit code. An unexpected one is named by its class only, on request. */
final class ProcessEdge implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final String DEBUG = "--debug";

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        return tell(failure, command, language(parsed), parsed.expandedArgs().contains(DEBUG));
    }

    /** Tells a failure and returns the exit code. */
    static int tell(Throwable failure, CommandLine command, String language, boolean debug) {
        Phrases phrases = Phrases.of(Phrases.locale(language));
        PrintWriter err = command.getErr();
        ExitCode exit = ExitCode.REFUSED;
        if (failure instanceof CommandFailure known) {
            known.lines(phrases).forEach(err::println);
            exit = known.exit();
        } else if (failure instanceof OutOfMemoryError) {
            err.println(phrases.say("edge.memory"));
        } else {
            err.println(phrases.say(debug ? "edge.unexpected" : "edge.unexpected.hint"));
        }
        if (debug) {
            err.println("  " + Unforeseen.classes(failure));
        }
        err.flush();
        return exit.number();
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        Phrases phrases = Phrases.of(Phrases.locale(language(args)));
        PrintWriter err = command.getErr();
        err.println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.println(phrases.say("edge.help", command.getCommandSpec().qualifiedName()));
        err.flush();
        return ExitCode.USAGE.number();
    }

    private static String language(ParseResult parsed) {
        return language(parsed.originalArgs().toArray(new String[0]));
    }

    static String language(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--lang=")) {
                return args[i].substring("--lang=".length());
            }
            if (args[i].equals("--lang") && i + 1 < args.length) {
                return args[i + 1];
            }
        }
        return "";
    }
}
