package nl.samentel.connector.desk.run;

import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import org.jspecify.annotations.Nullable;

/** Does one thing at a time, and remembers the last of each kind. */
public final class Runs {
    private final Clock clock;
    private final Consumer<Throwable> accidents;
    private final Map<Run.Kind, Run> last = new EnumMap<>(Run.Kind.class);
    private @Nullable Run current;

    /**
     * Starts with nothing done.
     *
     * @param accidents hears of what nobody thought of
     */
    public Runs(Clock clock, Consumer<Throwable> accidents) {
        this.clock = clock;
        this.accidents = accidents;
    }

    /**
     * Starts something.
     *
     * @throws CommandFailure desk.busy if something else is at work
     */
    public synchronized void start(Run.Kind kind, Phrases phrases, Run.Work work) throws CommandFailure {
        if (active().isPresent()) {
            throw new CommandFailure(ExitCode.UNAVAILABLE, "desk.busy");
        }
        Run run = new Run(kind, new PageDialogue(phrases, clock));
        current = run;
        last.put(kind, run);
        Thread thread = new Thread(() -> run.work(work, accidents), "samentel-run");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns what is at work. */
    public synchronized Optional<Run> active() {
        return Optional.ofNullable(current).filter(run -> !run.ended());
    }

    /** Returns the last of some kinds: the one at work, or else what was started last. */
    public synchronized Optional<Run> last(Run.Kind... kinds) {
        List<Run.Kind> wanted = Arrays.asList(kinds);
        Run newest = current;
        if (newest != null && wanted.contains(newest.kind())) {
            return Optional.of(newest);
        }
        return wanted.stream().map(last::get).filter(Objects::nonNull).findFirst();
    }

    /** Forgets what ended, as when other files are on the desk. */
    public synchronized void forget(Run.Kind kind) {
        Run known = last.get(kind);
        if (known != null && known.ended()) {
            last.remove(kind);
            if (known.equals(current)) {
                current = null;
            }
        }
    }

    /** Answers what is asked. */
    public void answer(String key, String text) {
        active().ifPresent(run -> run.dialogue().answer(key, text));
    }

    /** Pauses what is at work, as Ctrl-C interrupts a command. */
    public void pause() {
        active().ifPresent(Run::pause);
    }

    /**
     * Waits a moment for what is at work to end or to ask.
     *
     * @param millis longest wait
     */
    public void settle(long millis) throws InterruptedException {
        for (long waited = 0; waited < millis; waited += 20) {
            if (active().filter(run -> run.state() != Run.State.ASKING).isEmpty()) {
                return;
            }
            Thread.sleep(20);
        }
    }
}
