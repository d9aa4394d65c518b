package nl.samentel.connector.witness;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Set;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Pause;
import nl.samentel.connector.settings.Phrases;

/** Does one round after the other. What passes by itself is told and tried again; what only people can resolve ends it. */
final class Watch {
    private static final Set<ExitCode> PASSING = Set.of(ExitCode.UNAVAILABLE, ExitCode.REFUSED);

    private final WitnessRound round;
    private final Phrases phrases;
    private final Pause pause;
    private final Duration every;

    Watch(WitnessRound round, Phrases phrases, Pause pause, Duration every) {
        this.round = round;
        this.phrases = phrases;
        this.pause = pause;
        this.every = every;
    }

    /**
     * Goes on until the person stops it. What was promised is on disk at every moment, so it can end anywhere.
     *
     * @throws CommandFailure if the log contradicts itself, or a setting stands in the way
     */
    void run(PrintWriter out) throws CommandFailure {
        Thread farewell = new Thread(
                () -> {
                    out.println(phrases.say("witness.stopped"));
                    out.flush();
                },
                "samentel-farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        try {
            for (int number = 2; ; number++) {
                once(out);
                pause.before(number, every);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            out.println(phrases.say("witness.stopped"));
        } finally {
            forget(farewell);
        }
    }

    private void once(PrintWriter out) throws CommandFailure {
        try {
            round.run(out, phrases);
        } catch (CommandFailure e) {
            if (!PASSING.contains(e.exit())) {
                throw e;
            }
            e.lines(phrases).forEach(out::println);
            out.println(phrases.say("witness.again", phrases.clock(every)));
            out.flush();
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The program is already ending, so the word is being said.
        }
    }
}
