package nl.samentel.connector.settings;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** The terminal the program was started from. */
public final class SystemTerminal implements Terminal {
    private final @Nullable Console console;

    /** Looks for a terminal. */
    public SystemTerminal() {
        Console found = System.console();
        this.console = found != null && terminal(found) ? found : null;
    }

    /** From Java 22 on there is always a console, and only it knows whether a person sits behind it. */
    private static boolean terminal(Console console) {
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    @Override
    public void tell(String line) {
        System.err.println(line);
    }

    @Override
    public boolean interactive() {
        return console != null;
    }

    @Override
    public String ask(String question) {
        String answer = console == null ? null : console.readLine("%s", question);
        return answer == null ? "" : answer.strip();
    }

    @Override
    public char[] askSecret(String question) {
        char[] answer = console == null ? null : console.readPassword("%s", question);
        return answer == null ? new char[0] : answer;
    }
}
