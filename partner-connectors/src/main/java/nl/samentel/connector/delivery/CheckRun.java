package nl.samentel.connector.delivery;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.schema.event.EventHeader;

/** The first half of a delivery: everything is read and judged, and nothing leaves. */
final class CheckRun {
    private final StateStore state;
    private final WithdrawalFiles withdrawals;
    private final Dialogue dialogue;

    CheckRun(StateStore state, WithdrawalFiles withdrawals, Dialogue dialogue) {
        this.state = state;
        this.withdrawals = withdrawals;
        this.dialogue = dialogue;
    }

    /**
     * Makes the first pass and prints its report.
     *
     * @throws CommandFailure if the rows may not be delivered, or a source cannot be reached
     */
    Checked check(Plan plan, EventPass pass) throws CommandFailure, ExtractException {
        dialogue.tell("deliver.checking");
        EventIds ids = new EventIds();
        Gauge line = dialogue.progress();
        EventHeader header = EventHeader.of(plan.partner(), plan.datalab(), "check");
        CheckReport report = pass.read(
                header, event -> ids.add(event.id()), (file, rows, bytes, total) -> line.at(bytes, total, rows));
        line.end();
        Checked checked = new Checked(report, ids);
        dialogue.report(plan.role(), report, plan.ceiling());
        if (!report.deliverable(plan.ceiling())) {
            throw new CommandFailure(ExitCode.REFUSED, "deliver.refused");
        }
        return checked;
    }

    /**
     * Shows the difference with the delivery that would be replaced and asks whether to go on.
     *
     * @return whether the person confirmed that it may be much smaller
     * @throws CommandFailure if the person, or nobody, said yes
     */
    boolean agreed(Plan plan, Checked checked) throws CommandFailure {
        requireNotWithdrawn(plan, checked);
        Optional<Difference> difference = difference(plan, checked);
        boolean shrink = false;
        if (difference.isPresent()) {
            dialogue.difference(difference.get());
            if (difference.get().shrinks()) {
                shrinkAgreed(plan, difference.get());
                shrink = true;
            }
        } else {
            dialogue.tell("difference.none");
        }
        boolean ask = !plan.yes() && !shrink && dialogue.interactive();
        if (ask
                && !dialogue.confirm(
                        "ask.deliver", dialogue.number(checked.report().eventCount()))) {
            throw new CommandFailure(ExitCode.REFUSED, "deliver.declined");
        }
        return shrink;
    }

    /** What was taken back, of a person who objected for instance, must not come back unseen. */
    private void requireNotWithdrawn(Plan plan, Checked checked) throws CommandFailure {
        long back = withdrawals.withdrawn(plan.datalab()).common(checked.ids());
        if (back == 0) {
            return;
        }
        dialogue.tell("deliver.withdrawn", dialogue.number(back));
        boolean sure = plan.bringBack() || dialogue.interactive() && dialogue.confirm("ask.bring.back");
        if (!sure) {
            throw new CommandFailure(ExitCode.REFUSED, "deliver.withdrawn.refused");
        }
    }

    private void shrinkAgreed(Plan plan, Difference difference) throws CommandFailure {
        String percent = String.valueOf(difference.shrinkPercent());
        if (plan.confirmShrink()) {
            return;
        }
        if (!dialogue.interactive()) {
            throw new CommandFailure(ExitCode.REFUSED, "deliver.shrinks", percent);
        }
        if (!dialogue.confirm("ask.shrink", percent)) {
            throw new CommandFailure(ExitCode.REFUSED, "deliver.declined");
        }
    }

    private Optional<Difference> difference(Plan plan, Checked checked) throws CommandFailure {
        Optional<SealedDelivery> previous = state.previous(plan.datalab(), plan.period());
        if (previous.isEmpty()) {
            return Optional.empty();
        }
        Optional<Long> unchanged =
                state.previousIds(plan.datalab(), plan.period()).map(ids -> ids.common(checked.ids()));
        return Optional.of(new Difference(previous.get().events(), byName(checked.report()), unchanged));
    }

    static Map<String, Long> byName(CheckReport report) {
        Map<String, Long> events = new TreeMap<>();
        report.events().forEach((type, count) -> events.put(type.name(), count));
        return events;
    }
}
