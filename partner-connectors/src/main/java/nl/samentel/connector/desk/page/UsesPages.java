package nl.samentel.connector.desk.page;

import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.settings.CommandFailure;

/** What was done with this partner's data, as the hub's log has it. */
final class UsesPages {
    private final Office office;

    UsesPages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/uses", this::show);
    }

    private Response show(Visit visit, String rest) throws CommandFailure {
        Optional<String> cursor = Optional.of(visit.request().query("cursor")).filter(c -> !c.isEmpty());
        var uses = office.desk(visit.texts().phrases()).hub().uses(cursor);
        return visit.page(
                "uses",
                "uses.title",
                Map.of("uses", uses.uses(), "next", uses.next().orElse("")));
    }
}
