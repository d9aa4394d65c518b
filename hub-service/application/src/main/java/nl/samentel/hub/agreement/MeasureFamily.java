package nl.samentel.hub.agreement;

import java.util.List;
import nl.samentel.schema.agreement.Disclosure.Regime;

/**
 * Questions that count records of the same types, and the one way in which their numbers are protected.
 *
 * @param questions ids of the questions of the newest agreement that all signed, in order
 * @param events types of the records that they count, in order
 * @param regime how their numbers are protected, for good
 * @param since first version of the agreement that all signed and that has one of them
 */
public record MeasureFamily(List<String> questions, List<String> events, Regime regime, int since) {
    /** Copies the lists. */
    public MeasureFamily {
        questions = List.copyOf(questions);
        events = List.copyOf(events);
    }
}
