package nl.samentel.hub.problem;

import java.util.Map;

/**
 * What was asked when it was refused, so that the log can say more than that something was. Holds words of the agreement, and no other
 * text of the caller than the purpose, which can be erased.
 *
 * @param question id of a question of the datalab
 * @param purpose what the caller asked it for
 * @param details names and values
 */
public record RefusedRequest(String question, String purpose, Map<String, String> details) {
    /** Copies the details. */
    public RefusedRequest {
        details = Map.copyOf(details);
    }
}
