package nl.samentel.connector.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samentel.connector.mapping.Mapping;
import nl.samentel.connector.mapping.MappingException;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.objection.ObjectionRegister;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.source.ExtractFile;
import nl.samentel.pseudonymiser.key.EpochMaster;
import nl.samentel.pseudonymiser.key.LocalKey;
import nl.samentel.pseudonymiser.tag.Engine;
import nl.samentel.pseudonymiser.tag.LocalIds;
import nl.samentel.pseudonymiser.tag.Tagger;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBatchWriter;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** One pass over test files, with everything it gave. Keys are fixed. */
public final class Run {
    public static final Period PERIOD = new Period(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 7, 1));

    public final List<Event> events = new ArrayList<>();
    public final List<Problem> problems = new ArrayList<>();
    public final CheckReport report;

    private Run(ExtractReader reader, String partner) throws ExtractException {
        report = reader.read(EventHeader.of(partner, "nop", "d1"), events::add, Progress.NONE, problems::add);
        // Every code must be in its list: the writer refuses what is not.
        new EventBatchWriter().write(events);
    }

    public static Run of(String role, ExtractFile... files) {
        return of(mapping(role), ObjectionRegister.none(), Institutions.none(), files);
    }

    public static Run of(
            Mapping mapping, ObjectionRegister objections, Institutions institutions, ExtractFile... files) {
        try {
            return new Run(reader(mapping, objections, institutions, PERIOD, files), mapping.role());
        } catch (ExtractException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads what was agreed of a role and nothing else. */
    public static Run within(PartnerRole agreed, ExtractFile... files) {
        try {
            Mapping mapping = mapping(agreed.code()).within(agreed);
            return new Run(
                    reader(agreed, mapping, ObjectionRegister.none(), Institutions.none(), PERIOD, files),
                    agreed.code());
        } catch (ExtractException e) {
            throw new AssertionError(e);
        }
    }

    public static ExtractReader reader(
            Mapping mapping,
            ObjectionRegister objections,
            Institutions institutions,
            Period period,
            ExtractFile... files) {
        PartnerRole role = PartnerRoles.find(mapping.role()).orElseThrow();
        return reader(role, mapping, objections, institutions, period, files);
    }

    private static ExtractReader reader(
            PartnerRole role,
            Mapping mapping,
            ObjectionRegister objections,
            Institutions institutions,
            Period period,
            ExtractFile... files) {
        return ExtractReader.open(
                role,
                mapping,
                Arrays.asList(files),
                tagger(),
                LocalIds.of(LocalKey.of(new byte[32]), mapping.role(), "nop"),
                objections,
                institutions,
                period);
    }

    public static Tagger tagger() {
        return Tagger.of(EpochMaster.of(new byte[32]), "nop", "test", 1, Engine.JDK);
    }

    public static Mapping mapping(String role) {
        try {
            return Mapping.load(role);
        } catch (MappingException e) {
            throw new AssertionError(e);
        }
    }

    public static ExtractFile file(Path folder, String name, Charset charset, String... lines) {
        try {
            return ExtractFile.of(Files.write(folder.resolve(name), List.of(lines), charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static ExtractFile file(Path folder, String name, String... lines) {
        return file(folder, name, StandardCharsets.UTF_8, lines);
    }

    public List<Event> of(EventType type) {
        return events.stream().filter(e -> e.type() == type).toList();
    }

    public List<Rule> rules() {
        return report.problems().stream().map(ProblemGroup::rule).toList();
    }

    public ProblemGroup problem(Rule rule) {
        return report.problems().stream()
                .filter(p -> p.rule() == rule)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + rule + " in " + rules()));
    }

    /** Returns all that a person would read of the problems, to look for values in it. */
    public String words() {
        StringBuilder words = new StringBuilder();
        for (Problem problem : problems) {
            words.append(problem).append(problem.message(Locale.ENGLISH)).append(problem.message(new Locale("nl")));
        }
        return words.append(report).toString();
    }
}
