package nl.samentel.connector.delivery;

import java.io.PrintWriter;
import java.time.Duration;
import nl.samentel.connector.extract.CheckReport;

/** Tells the person what happens and asks what only a person can decide; at a terminal, or on a page. */
public interface Dialogue {
    /** Tells a sentence of the messages. */
    void tell(String key, Object... details);

    /** Returns where others tell what they see, such as a witness. */
    PrintWriter out();

    /** Writes a number as the person does. */
    String number(long number);

    /** Starts to show how far something is. */
    Gauge progress();

    /** Tells whether there is somebody to ask. */
    boolean interactive();

    /** Asks a question that is answered by yes or no; anything else is no. */
    boolean confirm(String key, Object... details);

    /** Asks for a text that the person types, without blanks around it. */
    String type(String key, Object... details);

    /**
     * Shows what a check gave.
     *
     * @param ceiling highest share of rejected rows, 0 to 1
     */
    void report(String role, CheckReport report, double ceiling);

    /** Shows how a delivery differs from the one it replaces. */
    void difference(Difference difference);

    /** Shows the receipt of a delivery that counts. */
    void receipt(SealedDelivery sealed);

    /** Tells that something is tried again. */
    void retry(int attempt, Duration wait);
}
