package nl.samentel.connector.delivery;

import java.util.Optional;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.hub.Announcement;
import nl.samentel.connector.hub.HubClient;
import nl.samentel.connector.hub.HubDelivery;
import nl.samentel.connector.hub.HubRefusal;
import nl.samentel.connector.hub.Seal;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.event.EventHeader;

/**
 * Delivers one period: checks, asks, announces, sends, seals. What it will do is written down before it is done, so that
 * after any interruption the same command goes on where the hub is.
 */
final class DeliveryRun {
    private final HubClient hub;
    private final StateStore state;
    private final Dialogue dialogue;
    private final CheckRun checks;

    DeliveryRun(HubClient hub, StateStore state, WithdrawalFiles withdrawals, Dialogue dialogue) {
        this.hub = hub;
        this.state = state;
        this.dialogue = dialogue;
        this.checks = new CheckRun(state, withdrawals, dialogue);
    }

    /**
     * Delivers.
     *
     * @throws CommandFailure if data, hub or person refuse, or something cannot be reached
     * @throws ExtractException if a source cannot be reached
     */
    SealedDelivery run(Plan plan, Passes passes) throws CommandFailure, ExtractException {
        Optional<OpenDelivery> left = leftOver(plan);
        Optional<HubDelivery> known = Optional.empty();
        if (left.isPresent() && !left.get().id().isEmpty()) {
            known = atHub(left.get().id());
            if (known.isPresent() && known.get().sealed()) {
                dialogue.tell("deliver.sealed.already");
                return remember(left.get(), known.get());
            }
            if (known.isEmpty()) {
                dialogue.tell("deliver.gone");
                state.forget();
                left = Optional.empty();
            }
        }
        Checked checked = checks.check(plan, passes.check());
        OpenDelivery open = left.isPresent() ? same(plan, left.get(), checked) : begin(plan, checked);
        long next;
        if (known.isPresent()) {
            next = known.get().nextSequence();
        } else {
            HubDelivery announced = announce(plan, open);
            open = open.announced(announced.id(), announced.maxRecords(), announced.maxBytes());
            next = announced.nextSequence();
        }
        state.update(open);
        return seal(open, send(plan, open, next, passes.send()));
    }

    /** Returns the delivery that was interrupted. */
    private Optional<OpenDelivery> leftOver(Plan plan) throws CommandFailure {
        Optional<OpenDelivery> left = state.open();
        if (left.isPresent() && !left.get().covers(plan.datalab(), plan.period())) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "deliver.other.open",
                    left.get().from(),
                    left.get().to(),
                    left.get().datalab());
        }
        return left;
    }

    /** Returns a delivery as the hub knows it, empty when it no longer does or somebody abandoned it. */
    private Optional<HubDelivery> atHub(String id) throws CommandFailure {
        try {
            return Optional.of(hub.delivery(id)).filter(d -> d.open() || d.sealed());
        } catch (HubRefusal e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private OpenDelivery same(Plan plan, OpenDelivery left, Checked checked) throws CommandFailure {
        if (!left.check().equals(checked.report().digest())) {
            throw new CommandFailure(ExitCode.REFUSED, "deliver.changed");
        }
        dialogue.tell("deliver.resuming");
        return plan.confirmShrink() ? left.confirmed() : left;
    }

    private OpenDelivery begin(Plan plan, Checked checked) throws CommandFailure {
        boolean shrink = checks.agreed(plan, checked) || plan.confirmShrink();
        OpenDelivery open = OpenDelivery.of(plan, checked.report().digest(), CheckRun.byName(checked.report()), shrink);
        state.begin(open, checked.ids());
        return open;
    }

    private HubDelivery announce(Plan plan, OpenDelivery open) throws CommandFailure {
        try {
            return hub.announce(new Announcement(
                    open.reference(),
                    plan.period().from(),
                    plan.period().to(),
                    plan.version(),
                    plan.mapping(),
                    plan.labels(),
                    plan.canaries(),
                    open.total()));
        } catch (HubRefusal e) {
            // The hub has nothing of it, so there is nothing to go on with.
            state.forget();
            throw e;
        }
    }

    private Seal send(Plan plan, OpenDelivery open, long atHub, EventPass pass)
            throws CommandFailure, ExtractException {
        dialogue.tell("deliver.sending", dialogue.number(open.total()));
        Gauge line = dialogue.progress();
        EventHeader header = EventHeader.of(plan.partner(), plan.datalab(), open.id());
        try (BatchSender sender =
                new BatchSender(hub, open, state.digests(), atHub, sent -> line.at(sent, open.total(), sent))) {
            CheckReport report = pass.read(header, sender, (file, rows, bytes, total) -> {});
            Seal seal = sender.finish(open.confirmShrink());
            if (!report.digest().equals(open.check())) {
                throw new CommandFailure(ExitCode.REFUSED, "deliver.changed");
            }
            line.end();
            return seal;
        } catch (Halted e) {
            line.breakOff();
            throw e.failure();
        } catch (CommandFailure e) {
            line.breakOff();
            throw e;
        }
    }

    private SealedDelivery seal(OpenDelivery open, Seal totals) throws CommandFailure {
        try {
            return remember(open, hub.seal(open.id(), totals));
        } catch (HubRefusal e) {
            if (e.is("delivery-shrinks") && !totals.confirmShrink() && dialogue.interactive()) {
                if (dialogue.confirm("ask.shrink.hub")) {
                    OpenDelivery confirmed = open.confirmed();
                    state.update(confirmed);
                    return seal(confirmed, new Seal(totals.batches(), totals.records(), totals.digest(), true));
                }
                throw new CommandFailure(ExitCode.REFUSED, "deliver.declined.open");
            }
            // An answer may have been lost: then it is sealed and the second try is refused.
            HubDelivery known = hub.delivery(open.id());
            if (!known.sealed()) {
                throw e;
            }
            return remember(open, known);
        }
    }

    private SealedDelivery remember(OpenDelivery open, HubDelivery sealed) throws CommandFailure {
        HubDelivery full = sealed.receipt().isEmpty() ? hub.delivery(open.id()) : sealed;
        SealedDelivery delivery = new SealedDelivery(
                open.id(), open.datalab(), open.from(), open.to(), open.events(), full.sealedAt(), full.receipt());
        state.sealed(delivery);
        dialogue.receipt(delivery);
        return delivery;
    }
}
