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

    Connector(Folders folders) {
        this.folders = folders;
    }

    /** Starts the program; its output goes to the log of that name. */
    ChildProcess start(String logName, Map<String, String> environment, List<String> arguments) {
        var options = new ArrayList<>(List.of(
                "-Xmx256m",
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
        try (var program = start(logName, environment, arguments)) {
            return program.awaitExit(LIMIT);
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
