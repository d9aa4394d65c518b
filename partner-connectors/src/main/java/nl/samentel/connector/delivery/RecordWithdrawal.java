package nl.samentel.connector.delivery;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.extract.NamedEvents;
import nl.samentel.connector.hub.WithdrawalClient;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.source.SourceException;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.withdrawal.WithdrawalReceipt;
import nl.samentel.schema.withdrawal.WithdrawalRequests;

/** Takes back the events of some rows, by ids that only this partner can make. Nothing but those ids leaves. */
final class RecordWithdrawal {
    /** Most ids that the hub takes at once. */
    private static final int MOST = 50_000;
    /** Most rows that are listed. */
    private static final int LISTED = 50;

    private final Desk desk;
    private final Dialogue dialogue;
    private final Withdrawal withdrawal;

    RecordWithdrawal(Desk desk, Dialogue dialogue, Withdrawal withdrawal) {
        this.desk = desk;
        this.dialogue = dialogue;
        this.withdrawal = withdrawal;
    }

    void run(WithdrawalOrder.Rows rows, WithdrawalOrder order) throws CommandFailure {
        Settings settings = desk.settings();
        NamedEvents named = read(rows, settings);
        List<Id32> ids =
                named.rows().stream().flatMap(r -> r.ids().stream()).distinct().toList();
        if (ids.isEmpty() || ids.size() > MOST) {
            throw new CommandFailure(
                    ExitCode.REFUSED, ids.isEmpty() ? "withdraw.records.empty" : "withdraw.records.many");
        }
        Digest request = WithdrawalRequests.records(settings.hub().datalab(), settings.partner(), ids);
        Optional<PendingWithdrawal> left = withdrawal
                .interrupted(WithdrawalReceipt.Kind.RECORDS)
                .filter(p -> p.digest().equals(request));
        PendingWithdrawal pending;
        if (left.isPresent()) {
            dialogue.tell("withdraw.resuming");
            pending = left.get();
        } else {
            agree(named, ids, order.yes());
            pending = withdrawal.begin(WithdrawalReceipt.Kind.RECORDS, UUID.randomUUID(), request, "");
        }
        withdrawal.ask(pending, p -> desk.hub().withdrawals().records(p.reference(), ids, order.reason()));
        withdrawal.files().withdrawn(settings.hub().datalab(), ids);
        withdrawal.files().end();
        dialogue.tell("withdraw.records.done");
        dialogue.tell("withdraw.records.objections", settings.home().settingsFile());
    }

    private NamedEvents read(WithdrawalOrder.Rows rows, Settings settings) throws CommandFailure {
        try {
            Optional<Path> own = rows.mapping().or(() -> settings.extract().mapping());
            Mapping mapping = own.isPresent() ? Mapping.load(own.get()) : Mapping.load(settings.role());
            if (!mapping.role().equals(settings.role())) {
                throw new CommandFailure(ExitCode.USAGE, "deliver.mapping.role", mapping.role(), settings.role());
            }
            LocalIds ids = Keystores.ids(settings, Keystores.open(settings, desk.secrets()));
            return NamedEvents.read(mapping, rows.file(), ids);
        } catch (MappingException e) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping", String.valueOf(e.getMessage()));
        } catch (SourceException e) {
            throw Delivery.told(e.problem(), desk.phrases(), ExitCode.REFUSED);
        }
    }

    /** Says what the hub has and what stops, and asks. */
    private void agree(NamedEvents named, List<Id32> ids, boolean yes) throws CommandFailure {
        WithdrawalClient.Look look = desk.hub().withdrawals().look(ids);
        List<Id32> known = new ArrayList<>();
        look.known().stream().filter(place -> place < ids.size()).forEach(place -> known.add(ids.get(place)));
        if (known.isEmpty()) {
            throw new CommandFailure(ExitCode.REFUSED, "withdraw.records.none");
        }
        tellUnknown(named, known);
        if (!named.uncovered().isEmpty()) {
            dialogue.tell("withdraw.records.uncovered", String.join(", ", named.uncovered()));
        }
        dialogue.tell("withdraw.records.found", dialogue.number(known.size()));
        if (!look.snapshots().isEmpty()) {
            dialogue.tell("withdraw.would.stop", String.join(", ", look.snapshots()));
        }
        boolean sure = yes || dialogue.interactive() && dialogue.confirm("ask.withdraw.records");
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "withdraw.declined");
        }
    }

    private void tellUnknown(NamedEvents named, List<Id32> known) {
        Set<Id32> there = Set.copyOf(known);
        List<Long> unknown = named.rows().stream()
                .filter(row -> row.ids().stream().noneMatch(there::contains))
                .map(NamedEvents.Row::number)
                .toList();
        if (!unknown.isEmpty()) {
            String lines = unknown.stream().limit(LISTED).map(String::valueOf).collect(Collectors.joining(", "));
            dialogue.tell(
                    "withdraw.records.unknown",
                    dialogue.number(unknown.size()),
                    lines + (unknown.size() > LISTED ? ", ..." : ""));
        }
    }
}
