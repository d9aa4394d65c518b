package nl.samentel.hub.withdrawal.rest;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.event.Id32;

/** Reads event ids of a request; a refusal names the place, never the id. */
final class EventIds {
    /** Most ids of a request. */
    static final int MOST = 50_000;

    private EventIds() {}

    static List<Id32> of(List<String> texts) {
        List<Id32> ids = new ArrayList<>(texts.size());
        for (String text : texts) {
            try {
                ids.add(Id32.of(Base64.getDecoder().decode(text)));
            } catch (IllegalArgumentException e) {
                // The decoder's message may repeat a part of the text.
                throw new ProblemException(
                        ProblemCode.INVALID_REQUEST, "events[" + ids.size() + "]: not base64 of 32 bytes.");
            }
        }
        return ids;
    }
}
