package nl.samentel.connector.desk.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;

/** Styles and scripts: the hub's style, htmx as it ships, and a little of the desk's own. */
final class Assets {
    private static final String OWN = "/nl/samentel/connector/desk/web/";
    private static final Map<String, String> STYLES =
            Map.of("/style/app.css", OWN + "app.css", "/style/desk.css", OWN + "desk.css");
    private static final Map<String, String> SCRIPTS = Map.of(
            "desk.js", OWN + "desk.js", "htmx.js", "/META-INF/resources/_static/htmx.org/2.0.2/dist/htmx.min.js");

    void add(Routes routes) {
        routes.get("/web/*", (visit, name) -> script(name));
    }

    /** Returns a style, which everybody may see. */
    static Optional<Response> style(String path) {
        return Optional.ofNullable(STYLES.get(path)).map(place -> read(place, "text/css; charset=utf-8"));
    }

    private static Response script(String name) throws BadRequest {
        String place = SCRIPTS.get(name);
        if (place == null) {
            throw new BadRequest(404, "bad.address");
        }
        return read(place, "text/javascript; charset=utf-8");
    }

    private static Response read(String place, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(place)) {
            if (in == null) {
                throw new IllegalStateException(place + " is not in the jar.");
            }
            return Response.of(type, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
