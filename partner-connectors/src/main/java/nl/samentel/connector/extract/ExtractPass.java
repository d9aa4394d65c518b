package nl.samentel.connector.extract;

import java.io.IOException;
import java.util.List;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.problem.FileProblem;
import nl.samentel.connector.problem.Notice;
import nl.samentel.connector.problem.Rule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventHeader;
import org.jspecify.annotations.Nullable;

/** One pass over the files of an extract. */
final class ExtractPass {
    private static final int ROWS_BETWEEN_REPORTS = 4_096;

    private final ExtractContext context;
    private final EventHeader header;
    private final RowEvents accepted;
    private final Progress progress;
    private final ProblemLog problems;
    private final long totalBytes;
    private final Tally tally = new Tally();
    private final IdSet seen = new IdSet();
    private long bytesBefore;

    ExtractPass(
            ExtractContext context,
            EventHeader header,
            RowEvents accepted,
            Progress progress,
            ProblemLog problems,
            long totalBytes) {
        this.context = context;
        this.header = header;
        this.accepted = accepted;
        this.progress = progress;
        this.problems = problems;
        this.totalBytes = totalBytes;
    }

    /** Reads a file; when it cannot be used, the others still are, so that all problems are told at once. */
    void read(AssignedFile file) throws ExtractException {
        try (RowReader rows = file.file().open(file.part().format())) {
            Columns columns = columns(file, rows);
            if (columns != null) {
                rows(file, rows, columns);
            }
        } catch (SourceException e) {
            if (e.problem().rule() == Rule.DATABASE_UNAVAILABLE) {
                throw new ExtractException(e.problem());
            }
            problems.add(e.problem());
        } catch (IOException e) {
            problems.add(FileProblem.of(file.file().name(), Rule.UNREADABLE));
        }
    }

    private @Nullable Columns columns(AssignedFile file, RowReader rows) {
        rows.notices().forEach(problems::add);
        HeaderMatch match = HeaderMatch.of(file.part(), file.file().name(), rows.header());
        match.problems().forEach(problems::add);
        return match.usable() ? new Columns(match) : null;
    }

    private void rows(AssignedFile file, RowReader rows, Columns columns) throws SourceException {
        rows.select(columns.positions());
        RowMapper mapper =
                new RowMapper(context, header, file.part(), columns, file.file().name(), seen);
        int width = rows.header().size();
        long rowsBefore = tally.rows();
        long acceptedBefore = tally.accepted();
        long rejectedBefore = tally.of(RowFate.REJECTED);
        while (rows.next()) {
            RowFate fate = mapper.take(rows, width);
            tally.row(fate, mapper.quality());
            mapper.problems().forEach(problems::add);
            if (fate == RowFate.ACCEPTED || fate == RowFate.ACCEPTED_WITHOUT_TAG) {
                for (Event event : mapper.events()) {
                    tally.event(event);
                    accepted.take(file.file().name(), rows.row(), event);
                }
            }
            if (tally.rows() % ROWS_BETWEEN_REPORTS == 0) {
                progress.at(file.file().name(), tally.rows(), bytesBefore + rows.bytesRead(), totalBytes);
            }
        }
        if (tally.rows() == rowsBefore) {
            problems.add(new Notice(file.file().name(), "", Rule.HEADER_ONLY, List.of()));
        }
        bytesBefore += rows.bytesRead();
        progress.at(file.file().name(), tally.rows(), bytesBefore, totalBytes);
        tally.file(
                new CheckReport.FileSummary(
                        file.file().name(),
                        file.part().name(),
                        rows.form(),
                        tally.rows() - rowsBefore,
                        tally.accepted() - acceptedBefore,
                        tally.of(RowFate.REJECTED) - rejectedBefore),
                rows.checksum());
    }

    CheckReport report() {
        return tally.report(problems);
    }
}
