package nl.samentel.connector.extract;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Problem;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.Quality;
import nl.samentel.schema.event.Tag;

/** Prints, side by side, the columns that stay and the event fields that would leave. */
final class ExtractPreview {
    private static final int LEFT = 30;

    private final ExtractReader reader;
    private final PrintWriter out;
    private final Words words;

    ExtractPreview(ExtractReader reader, PrintWriter out, Words words) {
        this.reader = reader;
        this.out = out;
        this.words = words;
    }

    /** Prints the first rows of each file; false when a file could not be used. */
    boolean print(int rows) {
        boolean usable = true;
        for (Problem problem : reader.assignmentProblems()) {
            out.println(problem.file() + ": " + problem.message(words.locale()));
            usable &= !(problem instanceof FileProblem);
        }
        reader.loadPopulation();
        for (AssignedFile file : reader.files()) {
            usable &= print(file, rows);
        }
        out.flush();
        return usable;
    }

    private boolean print(AssignedFile file, int rows) {
        try (RowReader source = file.file().open(file.part().format())) {
            HeaderMatch match = HeaderMatch.of(file.part(), file.file().name(), source.header());
            match.problems().stream().filter(FileProblem.class::isInstance).forEach(this::tell);
            if (!match.usable()) {
                return false;
            }
            out.println(words.say("preview.title", file.file().name(), rows));
            out.println();
            print(file, rows, source, match);
            return true;
        } catch (SourceException e) {
            tell(e.problem());
            return false;
        } catch (IOException e) {
            return false;
        }
    }

    private void tell(Problem problem) {
        String column = problem.column().isEmpty() ? "" : ", " + words.say("column", problem.column());
        out.println(problem.file() + column + ": " + problem.message(words.locale()));
    }

    private void print(AssignedFile file, int rows, RowReader source, HeaderMatch match) throws SourceException {
        Columns columns = new Columns(match);
        source.select(columns.positions());
        RowMapper mapper = new RowMapper(
                reader.context(),
                EventHeader.of(reader.mapping().role(), "dry-run", "dry-run"),
                file.part(),
                columns,
                file.file().name(),
                new IdSet());
        List<String> stays = stays(source.header(), match);
        for (int i = 0; i < rows && source.next(); i++) {
            RowFate fate = mapper.take(source, source.header().size());
            out.println(words.say("preview.row", String.valueOf(source.row()), words.say("preview." + fate)));
            sideBySide(stays, leaves(mapper));
            out.println();
        }
    }

    private List<String> stays(List<String> header, HeaderMatch match) {
        List<String> lines = new ArrayList<>();
        lines.add(words.say("preview.read") + ":");
        for (int i = 0; i < header.size(); i++) {
            if (match.columns().containsValue(i)) {
                lines.add("  " + header.get(i));
            }
        }
        lines.add(words.say("preview.dropped") + ":");
        for (int i = 0; i < header.size(); i++) {
            if (!match.columns().containsValue(i)) {
                lines.add("  " + header.get(i));
            }
        }
        return lines;
    }

    private List<String> leaves(RowMapper mapper) {
        List<String> lines = new ArrayList<>();
        mapper.problems().forEach(p -> lines.add(p.column() + ": " + p.message(words.locale())));
        mapper.events().forEach(e -> lines.addAll(fields(e)));
        if (mapper.events().isEmpty()) {
            lines.add(words.say("preview.nothing"));
        }
        return lines;
    }

    private List<String> fields(Event event) {
        List<String> lines = new ArrayList<>();
        String id = words.say("preview.id");
        lines.add(event.type().name());
        lines.add("  event_id: " + id);
        lines.add("  event_date: " + event.date() + " (" + event.precision() + ")");
        if (event.endDate() != null) {
            lines.add("  end_date: " + event.endDate());
        }
        if (event.group() != null) {
            lines.add("  event_group: " + id);
        }
        if (event.caseTag() != null) {
            lines.add("  case_tag: " + id);
        }
        lines.add("  subject_role: " + event.role());
        Stream.concat(event.personTags().stream(), event.householdTags().stream())
                .forEach(t -> lines.add("  " + tag(t)));
        lines.add("  age_band: " + event.ageBand() + ", sex: " + event.sex() + ", pc4: "
                + (event.pc4() == null ? "-" : event.pc4()));
        event.attributes().forEach((a, codes) -> lines.add("  " + a.field() + ": " + String.join(", ", codes)));
        if (!event.quality().isEmpty()) {
            lines.add("  quality: "
                    + String.join(
                            ", ", event.quality().stream().map(Quality::name).toList()));
        }
        return lines;
    }

    private String tag(Tag tag) {
        return words.say("preview.tag", tag.type().name(), tag.epoch());
    }

    private void sideBySide(List<String> left, List<String> right) {
        line(words.say("preview.stays"), words.say("preview.leaves"));
        line("-".repeat(LEFT - 2), "-".repeat(80 - LEFT - 2));
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            line(i < left.size() ? left.get(i) : "", i < right.size() ? right.get(i) : "");
        }
    }

    private void line(String left, String right) {
        String cut = left.length() > LEFT - 2 ? left.substring(0, LEFT - 3) + "~" : left;
        out.println((cut + " ".repeat(LEFT - cut.length()) + right).stripTrailing());
    }
}
