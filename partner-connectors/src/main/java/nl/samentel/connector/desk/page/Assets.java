package nl.samentel.connector.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;

/** Styles and scripts: the hub's style, htmx as it ships, and a little of the desk's own. */
final class Assets {
    private static final String OWN = "/nl/samentel/connector/desk/web/";
    private static final Map<String, String> PLACES = Map.of(
            "app.css", OWN + "app.css",
            "desk.css", OWN + "desk.css",
            "desk.js", OWN + "desk.js",
            "htmx.js", "/META-INF/resources/_static/htmx.org/2.0.2/dist/htmx.min.js");

    void add(Routes routes) {
        routes.get("/web/*", (visit, name) -> asset(name));
    }

    private static Response asset(String name) throws BadRequest {
        String place = PLACES.get(name);
        if (place == null) {
            throw new BadRequest(404, "bad.address");
        }
        try (InputStream in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException(place + " is not in the jar.");
            }
            String type = name.endsWith(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
            return Response.of(type, in.readAllBytes());
        } catch (IOException e) {
            throw new BadRequest(404, "bad.address");
        }
    }
}
