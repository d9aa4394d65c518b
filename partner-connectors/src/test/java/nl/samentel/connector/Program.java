package nl.samentel.connector;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.connector.settings.FakeTerminal;
import nl.samentel.connector.settings.Pause;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.settings.Terminal;
import picocli.CommandLine;

/** Runs the program in this process and keeps what it printed. Waits are noted and not waited. */
public final class Program {
    public final List<Integer> retries = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private Terminal terminal = FakeTerminal.nobody();
    private Pause pause = (attempt, wait) -> retries.add(attempt);
    private Clock clock = Clock.systemUTC();

    /** What the program printed and returned. */
    public record Result(int exit, String out, String err) {
        public String all() {
            return out + err;
        }
    }

    public Program with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    public Program with(Terminal other) {
        terminal = other;
        return this;
    }

    public Program with(Clock other) {
        clock = other;
        return this;
    }

    public Program with(Pause other) {
        pause = other;
        return this;
    }

    public Result run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command = Samentel.command(new Surroundings(environment, clock, terminal, pause), Locale.ENGLISH);
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        int exit = command.execute(args);
        return new Result(exit, out.toString(), err.toString());
    }
}
