package nl.samentel.connector.desk.page;

import java.util.Optional;
import nl.samentel.connector.desk.run.Run;

/** On which page something at work is shown. */
final class Pages {
    private Pages() {}

    static String of(Optional<Run.Kind> kind) {
        if (kind.isEmpty()) {
            return "/";
        }
        return switch (kind.get()) {
            case CHECK -> "/check";
            case DELIVERY, ABANDONMENT -> "/deliver";
            case PROFILE, OVERLAP -> "/inquiry";
            case WITHDRAWAL -> "/past";
        };
    }
}
