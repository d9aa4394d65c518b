package nl.samentel.connector.desk.page;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.Past;
import nl.samentel.connector.delivery.TakingBack;
import nl.samentel.connector.delivery.WithdrawalOrder;
import nl.samentel.connector.desk.door.BadRequest;
import nl.samentel.connector.desk.door.Response;
import nl.samentel.connector.desk.inbox.Inbox;
import nl.samentel.connector.desk.run.Run;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.receipt.Fate;
import nl.samentel.connector.receipt.ReceiptBook;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;

/** Receipts and past deliveries, and taking back. */
final class PastPages {
    private final Office office;

    PastPages(Office office) {
        this.office = office;
    }

    void add(Routes routes) {
        routes.get("/past", this::show);
        routes.post("/past/withdraw", this::withdraw);
    }

    /**
     * Something that was taken back.
     *
     * @param at when
     * @param kind what, in small letters
     * @param spoken fingerprint of the receipt
     */
    record Taken(String at, String kind, String spoken) {}

    private Response show(Visit visit, String rest) throws CommandFailure {
        Map<String, Object> data = new HashMap<>();
        Past past = Past.of(office.settings.home());
        var tally = new ReceiptBook(office.settings.home()).tally();
        List<Taken> taken = past.withdrawals().stream()
                .map(r -> new Taken(
                        r.receipt().at().toString(),
                        r.receipt().kind().name().toLowerCase(Locale.ROOT),
                        r.digest().spoken()))
                .toList();
        Optional<Run> run = office.runs.last(Run.Kind.WITHDRAWAL);
        data.put("run", run.map(r -> RunView.of(r, visit.texts())).orElse(null));
        data.put("past", past);
        data.put("taken", taken);
        data.put("kept", tally.kept());
        data.put("proven", tally.of(Fate.PROVEN));
        data.put("waiting", tally.waiting());
        data.put("broken", tally.of(Fate.BROKEN));
        data.put("files", office.inbox.items());
        data.put("datalab", office.settings.hub().datalab());
        data.put("keystore", office.settings.keys().keystore());
        return visit.page("past", "past.title", data);
    }

    private Response withdraw(Visit visit, String rest) throws BadRequest, CommandFailure {
        Map<String, String> form = visit.request().form();
        String reason = form.getOrDefault("reason", "").strip();
        if (reason.isEmpty()) {
            throw new CommandFailure(ExitCode.USAGE, "desk.reason");
        }
        WithdrawalOrder order = new WithdrawalOrder(what(form), reason, false);
        Desk desk = office.desk(visit.texts().phrases());
        office.runs.start(
                Run.Kind.WITHDRAWAL, visit.texts().phrases(), dialogue -> new TakingBack(desk, dialogue).run(order));
        return Response.to(visit.to("/past"));
    }

    private WithdrawalOrder.What what(Map<String, String> form) throws BadRequest, CommandFailure {
        switch (form.getOrDefault("what", "")) {
            case "period" -> {
                Period period = Office.period(form);
                return new WithdrawalOrder.Days(period.from(), period.to());
            }
            case "records" -> {
                Inbox.Item item = office.inbox
                        .find(form.getOrDefault("file", ""))
                        .orElseThrow(() -> new BadRequest(404, "bad.file"));
                return new WithdrawalOrder.Rows(item.file(), office.mapping.file());
            }
            case "everything" -> {
                return new WithdrawalOrder.Everything();
            }
            default -> throw new BadRequest(400, "bad.form");
        }
    }
}
