package nl.samentel.connector.desk.page;

import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Request;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.settings.CommandFailure;

/** Which page answers which address. */
final class Routes {
    private final List<Route> routes = new ArrayList<>();

    private record Route(String method, String path, Page page) {
        boolean fits(String asked) {
            return path.endsWith("/*")
                    ? asked.startsWith(path.substring(0, path.length() - 1))
                            && !rest(asked).contains("/")
                    : asked.equals(path);
        }

        String rest(String asked) {
            return path.endsWith("/*") ? asked.substring(path.length() - 1) : "";
        }
    }

    /** Answers a request. */
    @FunctionalInterface
    interface Page {
        /**
         * Answers.
         *
         * @param rest the last part of the address, where the route leaves it open
         */
        Response answer(Visit visit, String rest) throws BadRequest, CommandFailure;
    }

    void get(String path, Page page) {
        routes.add(new Route("GET", path, page));
    }

    void post(String path, Page page) {
        routes.add(new Route("POST", path, page));
    }

    Response answer(String method, Visit visit) throws BadRequest, CommandFailure {
        Request request = visit.request();
        for (Route route : routes) {
            if (route.method().equals(method) && route.fits(request.path())) {
                return route.page().answer(visit, route.rest(request.path()));
            }
        }
        throw new BadRequest(404, "bad.address");
    }
}
