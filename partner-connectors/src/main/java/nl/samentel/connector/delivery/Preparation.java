package nl.samentel.connector.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.agreement.CanaryCheck;
import nl.samentel.connector.extract.ExtractReader;
import nl.samentel.connector.extract.ExtractSetup;
import nl.samentel.connector.extract.ProblemFile;
import nl.samentel.connector.extract.Words;
import nl.samentel.connector.hub.IssuedKeys;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Phrases;
import nl.samentel.connector.settings.ProgramVersion;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.source.SourceException;
import nl.samentel.pseudonymiser.key.ConnectorKeystore;
import nl.samentel.pseudonymiser.tag.Tagger;

/** Puts together what a delivery needs: mapping, register, keys, and from them the plan and the two passes. */
final class Preparation {
    private final Settings settings;
    private final DeliveryOrder order;
    private final ExtractSetup setup;
    private final ConnectorKeystore keys;

    private Preparation(Settings settings, DeliveryOrder order, ExtractSetup setup, ConnectorKeystore keys) {
        this.settings = settings;
        this.order = order;
        this.setup = setup;
        this.keys = keys;
    }

    static Preparation of(Settings settings, DeliveryOrder order, ConnectorKeystore keys)
            throws CommandFailure, SourceException, MappingException {
        return new Preparation(settings, order, ExtractSetup.load(settings, order.mapping()), keys);
    }

    /**
     * Makes the plan.
     *
     * @throws CommandFailure if the canaries of this connector are not those that the key custodian signed
     */
    Plan plan(Agreed agreed, IssuedKeys issued) throws CommandFailure {
        Tagger tagger = tagger(agreed);
        boolean own =
                order.mapping().isPresent() || settings.extract().mapping().isPresent();
        return new Plan(
                settings.partner(),
                settings.role(),
                settings.hub().datalab(),
                order.period().orElseThrow(),
                ProgramVersion.text(),
                setup.mapping().role() + "/" + setup.mapping().version() + (own ? "+own" : ""),
                agreed.labels(tagger),
                CanaryCheck.require(issued, agreed, tagger).digest(),
                settings.extract().maxRejectedShare(),
                order.decided().yes(),
                order.decided().confirmShrink(),
                order.decided().bringBack());
    }

    Passes passes(Agreed agreed, Phrases phrases) throws CommandFailure {
        ExtractReader reader = setup.reader(
                agreed.role(),
                order.files(),
                tagger(agreed),
                Keystores.ids(settings, keys),
                order.period().orElseThrow());
        EventPass check =
                order.report().isPresent() ? listing(reader, order.report().get(), phrases) : reader::read;
        return new Passes(check, reader::read);
    }

    private Tagger tagger(Agreed agreed) throws CommandFailure {
        return Keystores.tagger(settings, keys, agreed.epoch());
    }

    private EventPass listing(ExtractReader reader, Path file, Phrases phrases) {
        return (header, accepted, progress) -> {
            try (ProblemFile list = ProblemFile.create(file, settings.role(), Words.of(phrases.locale()))) {
                return reader.read(header, accepted, progress, list::add);
            } catch (IOException | UncheckedIOException e) {
                throw new Halted(new CommandFailure(ExitCode.USAGE, "deliver.report", file));
            }
        };
    }
}
