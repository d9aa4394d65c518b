package nl.samentel.connector.desk.page;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.delivery.DeliveryOrder;
import nl.samentel.connector.desk.inbox.Inbox;
import nl.samentel.connector.desk.inbox.OwnMapping;
import nl.samentel.connector.desk.run.Run;
import nl.samentel.connector.desk.run.Runs;
import nl.samentel.connector.extract.DryRun;
import nl.samentel.connector.extract.ExtractSetup;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.Secrets;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.settings.Surroundings;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.SourceException;
import org.jspecify.annotations.Nullable;

/** What all pages have at hand; lives as long as the command. */
final class Office {
    final Settings settings;
    final Surroundings surroundings;
    final Secrets secrets;
    final Inbox inbox;
    final OwnMapping mapping;
    final Runs runs;
    private volatile Optional<Period> period = Optional.empty();
    private volatile boolean previewed;
    private @Nullable Desk desk;

    Office(Settings settings, Surroundings surroundings, Secrets secrets, Inbox inbox, Consumer<Throwable> accidents) {
        this.settings = settings;
        this.surroundings = surroundings;
        this.secrets = secrets;
        this.inbox = inbox;
        this.mapping = new OwnMapping(settings, surroundings.clock());
        this.runs = new Runs(surroundings.clock(), accidents);
    }

    /** Returns what speaks with the hub; one for all pages, so that keys are opened once. */
    synchronized Desk desk(Phrases phrases) throws CommandFailure {
        Desk known = desk;
        if (known == null) {
            known = Desk.open(settings, secrets, surroundings);
            desk = known;
        }
        return known.in(phrases);
    }

    /** Returns the files on the desk. */
    List<ExtractFile> files() {
        return inbox.items().stream().map(Inbox.Item::file).toList();
    }

    /** Forgets what was found out about the files, because they or their mapping changed. */
    void changed() {
        runs.forget(Run.Kind.CHECK);
        previewed = false;
    }

    Optional<Period> period() {
        return period;
    }

    void period(Period chosen) {
        period = Optional.of(chosen);
    }

    boolean previewed() {
        return previewed;
    }

    void lookedAhead() {
        previewed = true;
    }

    DryRun dryRun(DeskTexts texts) throws CommandFailure {
        try {
            return new DryRun(ExtractSetup.load(settings, mapping.file()), files(), period.orElse(DryRun.EVER));
        } catch (MappingException e) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping", String.valueOf(e.getMessage()));
        } catch (SourceException e) {
            throw new CommandFailure(
                    ExitCode.USAGE,
                    "deliver.file",
                    e.problem().file(),
                    e.problem().message(texts.locale()));
        }
    }

    /**
     * Reads a period from a form.
     *
     * @throws CommandFailure if there is none
     */
    static Period period(Map<String, String> form) throws CommandFailure {
        try {
            return DeliveryOrder.period(day(form.get("from")), day(form.get("to")));
        } catch (DateTimeParseException e) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.period");
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null || text.isBlank() ? null : LocalDate.parse(text);
    }
}
