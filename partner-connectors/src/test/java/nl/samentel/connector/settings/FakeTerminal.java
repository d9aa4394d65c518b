package nl.samentel.connector.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A person who gives answers that were thought of before, and nothing after that. */
public final class FakeTerminal implements Terminal {
    public final List<String> questions = new ArrayList<>();
    public final List<String> told = new ArrayList<>();
    private final Deque<String> answers = new ArrayDeque<>();
    private final boolean interactive;

    private FakeTerminal(boolean interactive) {
        this.interactive = interactive;
    }

    public static FakeTerminal nobody() {
        return new FakeTerminal(false);
    }

    public static FakeTerminal answering(String... answers) {
        FakeTerminal terminal = new FakeTerminal(true);
        terminal.answers.addAll(List.of(answers));
        return terminal;
    }

    @Override
    public void tell(String line) {
        told.add(line);
    }

    @Override
    public boolean interactive() {
        return interactive;
    }

    @Override
    public String ask(String question) {
        questions.add(question);
        return answers.isEmpty() ? "" : answers.remove();
    }

    @Override
    public char[] askSecret(String question) {
        return ask(question).toCharArray();
    }
}
