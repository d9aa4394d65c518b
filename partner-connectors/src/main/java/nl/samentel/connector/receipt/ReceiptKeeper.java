package nl.samentel.connector.receipt;

import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Home;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Surroundings;

/**
 * Keeps every receipt that the hub gives, as it came; whether it is one is looked at later, when it is looked for in the log. What
 * is being done never fails for it: receipts that cannot be written wait in memory for the next ones, and the person is told.
 */
public final class ReceiptKeeper {
    /** Base64, and far longer than a receipt is. */
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9+/]{1,8190}={0,2}");

    private static final int MOST = 10_000;

    private final ReceiptFiles files;
    private final Clock clock;
    private final IntConsumer told;
    private final List<String> unwritten = new ArrayList<>();
    private boolean failing;

    /**
     * Keeps them in a home.
     *
     * @param told hears, once until it goes well again, how many receipts could not be written and wait in memory
     */
    ReceiptKeeper(Home home, Clock clock, IntConsumer told) {
        this.files = new ReceiptFiles(home);
        this.clock = clock;
        this.told = told;
    }

    /** Keeps them in a home, and tells the person in front of the program when they cannot be written. */
    public static ReceiptKeeper of(Home home, Surroundings surroundings, Phrases phrases) {
        return new ReceiptKeeper(
                home,
                surroundings.clock(),
                waiting -> surroundings.terminal().tell(phrases.say("receipts.unwritten", home.receipts(), waiting)));
    }

    /** Keeps the receipts of an answer: values of its header, each of them one receipt or several with commas in between. */
    public synchronized void keep(List<String> values) {
        values.stream()
                .flatMap(value -> Pattern.compile(",").splitAsStream(value))
                .map(String::strip)
                .filter(text -> SHAPE.matcher(text).matches())
                .forEach(unwritten::add);
        if (unwritten.isEmpty()) {
            return;
        }
        try {
            files.append(YearMonth.now(clock.withZone(ZoneOffset.UTC)) + ReceiptFiles.KEPT, unwritten);
            unwritten.clear();
            failing = false;
        } catch (CommandFailure e) {
            if (!failing) {
                told.accept(unwritten.size());
            }
            failing = true;
            unwritten.subList(0, Math.max(0, unwritten.size() - MOST)).clear();
        }
    }
}
