package nl.samentel.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.samentel.testsupport.ChildProcess;

/** Runs the built program {@code samentel} as a data steward's machine would: a process with its own home. */
final class Connector {
    static final Duration LIMIT = Duration.ofMinutes(10);

    private final Folders folders;
    private final ClassArchive archive;

    Connector(Folders folders) {
        this.folders = folders;
        this.archive = new ClassArchive(folders);
    }

    /** Starts the program; its output goes to the log of that name. */
    ChildProcess start(String logName, Map<String, String> environment, List<String> arguments) {
        return start(logName, environment, arguments, archive.options());
    }

    /** Counting the truth keeps all records of the region in memory, which no steward's command does. */
    private static String memory(String command) {
        return command.equals("truth") ? "-Xmx1g" : "-Xmx256m";
    }

    private ChildProcess start(
            String logName, Map<String, String> environment, List<String> arguments, List<String> first) {
        var options = new ArrayList<>(first);
        options.addAll(List.of(
                memory(arguments.get(0)),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-jar",
                folders.connectorProgram().toString()));
        options.addAll(arguments);
        var command = ChildProcess.java(options);
        return ChildProcess.start("samentel " + arguments.get(0), command, environment, folders.log(logName));
    }

    /** Runs the program to its end. */
    int run(String logName, Map<String, String> environment, List<String> arguments) {
        // A delivery uses more of the program than any other command.
        var writes = arguments.get(0).equals("deliver") && archive.mayWrite();
        try (var program = start(logName, environment, arguments, writes ? archive.writing() : archive.options())) {
            var exit = program.awaitExit(LIMIT);
            if (writes && exit == 0) {
                archive.written();
            }
            return exit;
        }
    }

    /**
     * Runs the program to its end and does not take a refusal for an answer.
     *
     * @throws DemoFailure if the exit code is not 0; the message names the log
     */
    void runWell(String logName, Map<String, String> environment, List<String> arguments) {
        var exit = run(logName, environment, arguments);
        if (exit != 0) {
            throw new DemoFailure("samentel " + arguments.get(0) + " ended with exit code " + exit + ".", log(logName));
        }
    }

    Path log(String logName) {
        return folders.log(logName);
    }
}
