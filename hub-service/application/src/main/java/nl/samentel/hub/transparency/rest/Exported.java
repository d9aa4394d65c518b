package nl.samentel.hub.transparency.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/** An answer that is written while it is read, and says how many entries are not in it yet. */
final class Exported {
    private static final String BEHIND = "Audit-Behind";

    private Exported() {}

    static Response of(StreamingOutput body, String mediaType, long behind) {
        return Response.ok(body, mediaType).header(BEHIND, behind).build();
    }
}
