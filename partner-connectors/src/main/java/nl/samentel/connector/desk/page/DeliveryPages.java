package nl.samentel.connector.desk.page;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.delivery.Delivery;
import nl.samentel.connector.delivery.DeliveryOrder;
import nl.samentel.connector.delivery.Past;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.desk.run.Run;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.Phrases;

/** The delivery: the same as the command, with its questions on the page. */
final class DeliveryPages {
    private final Office office;

    DeliveryPages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/deliver", this::show);
        routes.post("/deliver", this::start);
        routes.post("/deliver/abandon", this::abandon);
    }

    private Response show(Visit visit, String rest) throws CommandFailure {
        Map<String, Object> data = new HashMap<>();
        Optional<Run> run = office.runs.last(Run.Kind.DELIVERY, Run.Kind.ABANDONMENT);
        Past past = Past.of(office.settings.home());
        data.put("files", office.inbox.items());
        data.put("run", run.map(r -> RunView.of(r, visit.texts())).orElse(null));
        data.put(
                "report",
                run.flatMap(r -> r.dialogue().report())
                        .map(r -> ReportView.of(r, office.settings.extract().maxRejectedShare(), visit.texts()))
                        .orElse(null));
        data.put("receipt", run.flatMap(r -> r.dialogue().receipt()).orElse(null));
        data.put("open", past.open().orElse(null));
        data.put("period", office.period().orElse(null));
        data.put("datalab", office.settings.hub().datalab());
        return visit.page("deliver", "deliver.title", data);
    }

    private Response start(Visit visit, String rest) throws BadRequest, CommandFailure {
        Period period = Office.period(visit.request().form());
        office.period(period);
        order(
                visit,
                Run.Kind.DELIVERY,
                new DeliveryOrder(
                        Optional.of(period),
                        office.files(),
                        office.mapping.file(),
                        Optional.empty(),
                        DeliveryOrder.Decided.NOTHING));
        return Response.to(visit.to("/deliver"));
    }

    private Response abandon(Visit visit, String rest) throws BadRequest, CommandFailure {
        if (visit.request().form().getOrDefault("sure", "").equals("yes")) {
            order(visit, Run.Kind.ABANDONMENT, DeliveryOrder.abandoning());
        }
        return Response.to(visit.to("/deliver"));
    }

    private void order(Visit visit, Run.Kind kind, DeliveryOrder order) throws CommandFailure {
        Phrases phrases = visit.texts().phrases();
        office.runs.start(
                kind,
                phrases,
                dialogue -> new Delivery(
                                office.settings, office.surroundings, office.secrets.in(phrases), phrases, dialogue)
                        .run(order));
    }
}
