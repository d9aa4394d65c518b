package nl.samentel.connector.desk.run;

import java.util.Optional;
import java.util.function.Consumer;
import nl.samentel.connector.delivery.Halted;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import org.jspecify.annotations.Nullable;

/** Something that takes a while, from its start to its end; any number of pages show it. */
public final class Run {
    private final Kind kind;
    private final PageDialogue dialogue;
    private volatile boolean pausing;
    private volatile boolean ended;
    private volatile @Nullable CommandFailure failure;
    private volatile boolean accident;

    /** What is done. */
    public enum Kind {
        /** An extract is judged; nothing is sent. */
        CHECK,
        /** An extract is delivered. */
        DELIVERY,
        /** The open delivery is given up. */
        ABANDONMENT,
        /** A profile is made, shown and sent. */
        PROFILE,
        /** Points of others are blinded. */
        OVERLAP,
        /** Something is taken back. */
        WITHDRAWAL
    }

    /** Where it is. */
    public enum State {
        /** It works. */
        WORKING,
        /** It waits for an answer. */
        ASKING,
        /** It stops at the next place where it can. */
        PAUSING,
        /** It was paused; the same again goes on. */
        PAUSED,
        /** It is done. */
        DONE,
        /** It could not be done. */
        FAILED
    }

    /** What is to be done. */
    @FunctionalInterface
    public interface Work {
        /** Does it. */
        void with(PageDialogue dialogue) throws CommandFailure;
    }

    Run(Kind kind, PageDialogue dialogue) {
        this.kind = kind;
        this.dialogue = dialogue;
    }

    void work(Work work, Consumer<Throwable> accidents) {
        try {
            work.with(dialogue);
        } catch (CommandFailure e) {
            failure = e;
        } catch (Halted e) {
            failure = e.failure();
        } catch (RuntimeException | OutOfMemoryError e) {
            accident = true;
            accidents.accept(e);
        } finally {
            ended = true;
        }
    }

    void pause() {
        pausing = true;
        dialogue.pause();
    }

    /** Returns what is done. */
    public Kind kind() {
        return kind;
    }

    /** Returns what it told and asks. */
    public PageDialogue dialogue() {
        return dialogue;
    }

    /** Returns where it is. */
    public State state() {
        if (!ended) {
            return pausing ? State.PAUSING : dialogue.question().isPresent() ? State.ASKING : State.WORKING;
        }
        CommandFailure why = failure;
        if (why != null && why.exit() == ExitCode.INTERRUPTED) {
            return State.PAUSED;
        }
        return why != null || accident ? State.FAILED : State.DONE;
    }

    /** Tells whether it is at an end. */
    public boolean ended() {
        return ended;
    }

    /** Returns why it could not be done; empty when it could, or nobody thought of it. */
    public Optional<CommandFailure> failure() {
        return Optional.ofNullable(failure);
    }
}
