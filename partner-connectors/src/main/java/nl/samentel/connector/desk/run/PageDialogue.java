package nl.samentel.connector.desk.run;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.connector.delivery.Dialogue;
import nl.samentel.connector.delivery.Difference;
import nl.samentel.connector.delivery.Gauge;
import nl.samentel.connector.delivery.Halted;
import nl.samentel.connector.delivery.SealedDelivery;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.schema.inquiry.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The person at a page. What is told is kept as data; a question holds the thread that asks until the page answers it or the person
 * pauses. Guarantees that the person decides: without an answer there is none.
 */
public final class PageDialogue implements Dialogue {
    private final Phrases phrases;
    private final Clock clock;
    private final List<Said> told = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final PrintWriter out = new PrintWriter(new Lines(), true);
    private @Nullable Question question;
    private @Nullable String answer;
    private @Nullable Pace pace;
    private @Nullable CheckReport report;
    private @Nullable Difference difference;
    private @Nullable SealedDelivery receipt;
    private @Nullable Profile profile;
    private boolean paused;

    PageDialogue(Phrases phrases, Clock clock) {
        this.phrases = phrases;
        this.clock = clock;
    }

    /** Keeps what others print, line by line. */
    private final class Lines extends Writer {
        private final StringBuilder line = new StringBuilder();

        @Override
        public void write(char[] text, int from, int length) {
            for (int i = from; i < from + length; i++) {
                if (text[i] == '\n') {
                    keep();
                } else if (text[i] != '\r') {
                    line.append(text[i]);
                }
            }
        }

        private void keep() {
            if (!line.toString().isBlank()) {
                synchronized (PageDialogue.this) {
                    lines.add(line.toString().strip());
                }
            }
            line.setLength(0);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Override
    public synchronized void tell(String key, Object... details) {
        told.add(Said.of(key, details));
    }

    @Override
    public PrintWriter out() {
        return out;
    }

    @Override
    public String number(long number) {
        return phrases.number(number);
    }

    @Override
    public synchronized Gauge progress() {
        Pace fresh = new Pace(clock, this::isPaused);
        pace = fresh;
        return fresh;
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public boolean confirm(String key, Object... details) {
        return ask(new Question(Said.of(key, details), false)).equals("yes");
    }

    @Override
    public String type(String key, Object... details) {
        return ask(new Question(Said.of(key, details), true)).strip();
    }

    private synchronized String ask(Question asked) {
        question = asked;
        answer = null;
        try {
            while (answer == null) {
                if (paused) {
                    throw Halted.interrupted();
                }
                wait();
            }
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Halted.interrupted();
        } finally {
            question = null;
        }
    }

    /** Answers the question that is asked, if it is this one: a page that was left open answers no other. */
    synchronized void answer(String key, String text) {
        Question asked = question;
        if (asked != null && asked.asked().key().equals(key) && answer == null) {
            answer = text;
            notifyAll();
        }
    }

    synchronized void pause() {
        paused = true;
        notifyAll();
    }

    private synchronized boolean isPaused() {
        return paused;
    }

    @Override
    public synchronized void report(String role, CheckReport fresh, double ceiling) {
        report = fresh;
    }

    @Override
    public synchronized void difference(Difference fresh) {
        difference = fresh;
    }

    @Override
    public synchronized void receipt(SealedDelivery sealed) {
        receipt = sealed;
    }

    /** Shows a profile before it is sent. */
    public synchronized void profile(Profile fresh) {
        profile = fresh;
    }

    @Override
    public void retry(int attempt, Duration wait) {
        if (isPaused()) {
            throw Halted.interrupted();
        }
        tell("deliver.retry", String.valueOf(attempt), phrases.clock(wait.plusMillis(999)));
    }

    /** Returns what was told so far. */
    public synchronized List<Said> told() {
        return List.copyOf(told);
    }

    /** Returns what others printed so far. */
    public synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    /** Returns what is asked at this moment. */
    public synchronized Optional<Question> question() {
        return Optional.ofNullable(question);
    }

    /** Returns how far it is. */
    public synchronized Optional<Progress> pace() {
        return Optional.ofNullable(pace).map(Pace::progress);
    }

    /** Returns what the check gave. */
    public synchronized Optional<CheckReport> report() {
        return Optional.ofNullable(report);
    }

    /** Returns the difference with the delivery that is replaced. */
    public synchronized Optional<Difference> difference() {
        return Optional.ofNullable(difference);
    }

    /** Returns the receipt. */
    public synchronized Optional<SealedDelivery> receipt() {
        return Optional.ofNullable(receipt);
    }

    /** Returns the profile. */
    public synchronized Optional<Profile> profile() {
        return Optional.ofNullable(profile);
    }
}
