package nl.samentel.connector.extract;

import java.io.IOException;
import java.util.List;
import nl.samentel.connector.mapping.EventRule;
import nl.samentel.connector.mapping.HeaderMatch;
import nl.samentel.connector.mapping.PartRule;
import nl.samentel.connector.row.Columns;
import nl.samentel.connector.row.DateField;
import nl.samentel.connector.row.IdentityReader;
import nl.samentel.connector.row.RowFaults;
import nl.samentel.connector.source.RowReader;
import nl.samentel.connector.source.SourceException;

/** Reads the population file into memory before anything is joined to it. */
final class PopulationFile {
    private PopulationFile() {}

    /** Reads the population first; what is wrong with it is reported when its events are made. */
    static void load(Population population, List<AssignedFile> files) {
        if (population.loaded()) {
            return;
        }
        for (AssignedFile file : files) {
            if (file.part().population()) {
                try (RowReader rows = file.file().open(file.part().format())) {
                    load(population, file, rows);
                } catch (SourceException | IOException e) {
                    continue;
                }
            }
        }
        population.close();
    }

    private static void load(Population population, AssignedFile file, RowReader rows) throws SourceException {
        PartRule part = file.part();
        HeaderMatch match = HeaderMatch.of(part, file.file().name(), rows.header());
        if (!match.usable()) {
            return;
        }
        Columns columns = new Columns(match);
        rows.select(columns.positions());
        EventRule residence = part.events().get(0);
        IdentityReader persons = new IdentityReader(part, columns);
        DateField start = new DateField(part, columns, residence.date().get(0));
        DateField end = residence.endDate() == null ? null : new DateField(part, columns, residence.endDate());
        RowFaults faults = new RowFaults(file.file().name());
        int width = rows.header().size();
        while (rows.next()) {
            faults.start(rows.row());
            if (rows.width() == width) {
                population.add(rows, persons, start, end, faults);
            }
        }
    }
}
