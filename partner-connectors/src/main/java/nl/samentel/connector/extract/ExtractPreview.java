package nl.samentel.connector.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.Quality;

/** Reads the first rows of files as if they left. */
final class ExtractPreview {
    private final ExtractReader reader;
    private final Words words;

    ExtractPreview(ExtractReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    /** Reads the first rows of each file; what is wrong with the choice of files comes first. */
    List<PreviewedFile> files(int rows) {
        List<PreviewedFile> files = new ArrayList<>();
        for (Problem problem : reader.assignmentProblems()) {
            files.add(PreviewedFile.told(problem, !(problem instanceof FileProblem)));
        }
        reader.loadPopulation();
        reader.files().forEach(file -> files.add(file(file, rows)));
        return files;
    }

    private PreviewedFile file(AssignedFile file, int rows) {
        String name = file.file().name();
        try (RowReader source = file.file().open(file.part().format())) {
            HeaderMatch match = HeaderMatch.of(file.part(), name, source.header());
            if (!match.usable()) {
                return PreviewedFile.refused(
                        name,
                        match.problems().stream()
                                .filter(FileProblem.class::isInstance)
                                .toList());
            }
            return new PreviewedFile(
                    name,
                    true,
                    List.of(),
                    columns(source, match, true),
                    columns(source, match, false),
                    rows(file, rows, source, match));
        } catch (SourceException e) {
            return PreviewedFile.refused(name, List.of(e.problem()));
        } catch (IOException e) {
            return PreviewedFile.refused(name, List.of(FileProblem.of(name, Rule.UNREADABLE)));
        }
    }

    private static List<String> columns(RowReader source, HeaderMatch match, boolean read) {
        List<String> header = source.header();
        return IntStream.range(0, header.size())
                .filter(i -> match.columns().containsValue(i) == read)
                .mapToObj(header::get)
                .toList();
    }

    private List<PreviewedFile.Row> rows(AssignedFile file, int rows, RowReader source, HeaderMatch match)
            throws SourceException {
        Columns columns = new Columns(match);
        source.select(columns.positions());
        RowMapper mapper = new RowMapper(
                reader.context(),
                EventHeader.of(reader.mapping().role(), "dry-run", "dry-run"),
                file.part(),
                columns,
                file.file().name(),
                new IdSet());
        List<PreviewedFile.Row> all = new ArrayList<>();
        for (int i = 0; i < rows && source.next(); i++) {
            RowFate fate = mapper.take(source, source.header().size());
            all.add(new PreviewedFile.Row(
                    source.row(),
                    fate,
                    values(source, columns),
                    mapper.problems(),
                    mapper.events().stream().map(this::leaves).toList()));
        }
        return all;
    }

    /** The values in the order of the file, as the columns are named. */
    private static List<String> values(RowReader source, Columns columns) {
        int[] positions = columns.positions();
        return IntStream.range(0, positions.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(positions[a], positions[b]))
                .map(source::field)
                .toList();
    }

    private PreviewedFile.Leaves leaves(Event event) {
        List<PreviewedFile.Field> fields = new ArrayList<>();
        String id = words.say("preview.id");
        field(fields, "event_id", id);
        field(fields, "event_date", event.date() + " (" + event.precision() + ")");
        if (event.endDate() != null) {
            field(fields, "end_date", String.valueOf(event.endDate()));
        }
        if (event.group() != null) {
            field(fields, "event_group", id);
        }
        if (event.caseTag() != null) {
            field(fields, "case_tag", id);
        }
        field(fields, "subject_role", String.valueOf(event.role()));
        Stream.concat(event.personTags().stream(), event.householdTags().stream())
                .forEach(
                        t -> field(fields, "", words.say("preview.tag", t.type().name(), t.epoch())));
        field(fields, "age_band", String.valueOf(event.ageBand()));
        field(fields, "sex", String.valueOf(event.sex()));
        field(fields, "pc4", event.pc4() == null ? "-" : String.valueOf(event.pc4()));
        event.attributes().forEach((a, codes) -> field(fields, a.field(), String.join(", ", codes)));
        if (!event.quality().isEmpty()) {
            field(
                    fields,
                    "quality",
                    String.join(
                            ", ", event.quality().stream().map(Quality::name).toList()));
        }
        return new PreviewedFile.Leaves(event.type().name(), fields);
    }

    private static void field(List<PreviewedFile.Field> fields, String name, String value) {
        fields.add(new PreviewedFile.Field(name, value));
    }
}
