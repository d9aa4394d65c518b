package nl.samentel.connector.inquiry;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.connector.agreement.Desk;
import nl.samentel.connector.extract.CheckReport;
import nl.samentel.connector.extract.ExtractException;
import nl.samentel.connector.extract.ExtractReader;
import nl.samentel.connector.extract.ExtractSetup;
import nl.samentel.connector.extract.Period;
import nl.samentel.connector.extract.Progress;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.settings.CommandFailure;
import nl.samentel.connector.settings.ExitCode;
import nl.samentel.connector.settings.Settings;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.connector.source.SourceException;
import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.pseudonymiser.overlap.PublicTagger;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** Reads of an extract what the questions need and nothing else. Persons who objected are left out. */
final class ExtractProfile {
    private final Desk desk;
    private final InquiryCheck.Held held;

    ExtractProfile(Desk desk, InquiryCheck.Held held) {
        this.desk = desk;
        this.held = held;
    }

    /**
     * Reads the files.
     *
     * @param own mapping instead of the one in the settings
     * @throws CommandFailure if a file cannot be used, or too many rows are rejected
     */
    ProfileMaker read(List<ExtractFile> files, Optional<Path> own, Progress progress) throws CommandFailure {
        ProfileMaker maker = new ProfileMaker(held);
        if (ProfileMaker.sources(held).isEmpty()) {
            return maker;
        }
        try {
            CheckReport report = reader(files, own)
                    .read(
                            EventHeader.of(held.party().code(), held.inquiry().datalab(), "inquiry"),
                            maker::take,
                            progress);
            boolean usable = !report.refused()
                    && report.rejectedShare() <= desk.settings().extract().maxRejectedShare();
            if (!usable) {
                throw new CommandFailure(ExitCode.REFUSED, "inquiry.extract");
            }
            return maker;
        } catch (MappingException e) {
            throw new CommandFailure(ExitCode.USAGE, "deliver.mapping", String.valueOf(e.getMessage()));
        } catch (SourceException e) {
            throw told(e.problem(), ExitCode.USAGE);
        } catch (ExtractException e) {
            throw told(e.problem(), ExitCode.UNAVAILABLE);
        }
    }

    private CommandFailure told(FileProblem problem, ExitCode exit) {
        return new CommandFailure(
                exit,
                "deliver.file",
                problem.file(),
                problem.message(desk.phrases().locale()));
    }

    private ExtractReader reader(List<ExtractFile> files, Optional<Path> own)
            throws MappingException, SourceException, CommandFailure {
        Settings settings = desk.settings();
        String datalab = held.inquiry().datalab();
        return ExtractSetup.load(settings, own)
                .reader(
                        needed(),
                        files,
                        PublicTagger.of(datalab, held.digest()),
                        LocalIds.of(LocalKey.random(), settings.partner(), datalab),
                        new Period(held.inquiry().dataFrom(), held.inquiry().dataTo()));
    }

    /** The role with what the questions need of it and nothing else. */
    private PartnerRole needed() {
        List<QuestionNeeds.Source> sources = ProfileMaker.sources(held);
        PartnerRole whole = PartnerRoles.find(held.party().role()).orElseThrow();
        Set<EventType> events =
                sources.stream().map(QuestionNeeds.Source::event).collect(Collectors.toSet());
        Set<Attribute> fields = sources.stream()
                .flatMap(s -> s.fields().stream())
                .flatMap(f -> Attribute.ofField(f).stream())
                .collect(Collectors.toSet());
        Set<TagType> tags = held.inquiry().overlapTags().stream()
                .filter(held.party()::compares)
                .map(TagType::valueOf)
                .filter(whole.tagTypes()::contains)
                .collect(Collectors.toSet());
        return new PartnerRole(whole.code(), whole.nl(), whole.en(), whole.legalEntity(), events, fields, tags);
    }
}
