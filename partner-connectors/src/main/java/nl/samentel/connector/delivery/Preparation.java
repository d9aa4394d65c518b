package nl.samentel.connector.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import nl.samentel.connector.agreement.Agreed;
import nl.samentel.connector.agreement.CanaryCheck;
import nl.samentel.connector.extract.ExtractReader;
import nl.samentel.connector.extract.ProblemFile;
import nl.samentel.connector.extract.Words;
import nl.samentel.connector.hub.IssuedKeys;
import nl.samentel.connector.keys.Keystores;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
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
    private final DeliverOptions options;
    private final Mapping mapping;
    private final ConnectorKeystore keys;
    private final ObjectionRegister objections;
    private final Institutions institutions;

    private Preparation(
            Settings settings,
            DeliverOptions options,
            Mapping mapping,
            ConnectorKeystore keys,
            ObjectionRegister objections,
            Institutions institutions) {
        this.settings = settings;
        this.options = options;
        this.mapping = mapping;
        this.keys = keys;
        this.objections = objections;
        this.institutions = institutions;
    }

    static Preparation of(Settings settings, DeliverOptions options, ConnectorKeystore keys)
            throws CommandFailure, SourceException, MappingException {
        Optional<Path> own = options.mapping == null ? settings.extract().mapping() : Optional.of(options.mapping);
        Mapping mapping = own.isPresent() ? Mapping.load(own.get()) : Mapping.load(settings.role());
        if (!mapping.role().equals(settings.role())) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping.role", mapping.role(), settings.role());
        }
        Optional<Path> register = settings.extract().objections();
        Optional<Path> addresses = settings.extract().institutions();
        return new Preparation(
                settings,
                options,
                mapping,
                keys,
                register.isPresent() ? ObjectionRegister.load(register.get()) : ObjectionRegister.none(),
                addresses.isPresent() ? Institutions.load(addresses.get()) : Institutions.none());
    }

    /**
     * Makes the plan.
     *
     * @throws CommandFailure if the canaries of this connector are not those that the key custodian signed
     */
    Plan plan(Agreed agreed, IssuedKeys issued) throws CommandFailure {
        Tagger tagger = tagger();
        boolean own = options.mapping != null || settings.extract().mapping().isPresent();
        return new Plan(
                settings.partner(),
                settings.role(),
                settings.hub().datalab(),
                options.period(),
                ProgramVersion.text(),
                mapping.role() + "/" + mapping.version() + (own ? "+own" : ""),
                agreed.labels(tagger),
                CanaryCheck.require(issued, agreed, tagger).digest(),
                settings.extract().maxRejectedShare(),
                options.yes,
                options.confirmShrink,
                options.bringBack);
    }

    Passes passes(Agreed agreed, Phrases phrases) throws CommandFailure {
        ExtractReader reader = ExtractReader.open(
                agreed.role(),
                mapping.within(agreed.role()),
                options.files(),
                tagger(),
                Keystores.ids(settings, keys),
                objections,
                institutions,
                options.period());
        Path list = options.report;
        return new Passes(list == null ? reader::read : listing(reader, list, phrases), reader::read);
    }

    private Tagger tagger() {
        return Keystores.tagger(settings, keys.master(), keys.epoch());
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
