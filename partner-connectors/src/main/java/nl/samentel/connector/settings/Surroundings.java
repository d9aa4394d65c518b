package nl.samentel.connector.settings;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * What the program finds around it, so that tests can bring their own.
 *
 * @param environment variables of the environment
 * @param clock tells the time
 * @param terminal the person, if any
 * @param pause waits between attempts
 */
public record Surroundings(Map<String, String> environment, Clock clock, Terminal terminal, Pause pause) {
    /** Copies the variables. */
    public Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Returns the surroundings of this process. */
    public static Surroundings ofProcess() {
        return new Surroundings(System.getenv(), Clock.systemUTC(), new SystemTerminal(), Pause.SLEEP);
    }

    /** Returns a variable that is set and not blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(v -> !v.isBlank());
    }

    @Override
    public String toString() {
        return "Surroundings[redacted]";
    }
}
