package nl.samentel.hub.snapshot;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.counting.CountingPeriod;
import nl.samentel.hub.counting.FactBuildException;
import nl.samentel.hub.counting.FactBuilder;
import nl.samentel.hub.counting.FactReader;
import nl.samentel.hub.counting.LinkDoubt;
import nl.samentel.hub.counting.LinkDoubts;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.SnapshotEvents;
import nl.samentel.hub.counting.SnapshotWriter;
import nl.samentel.hub.counting.UnitCounts;
import nl.samentel.hub.linkage.Loosened;

/**
 * Makes the facts of a snapshot, one question at a time, and counts once more with links cut.
 *
 * @param events all events; not what they were after {@link #doubts}
 * @param period over which reports are complete
 * @param limits what the analytical engine may use
 */
record Counting(SnapshotEvents events, List<Question> questions, CountingPeriod period, FactBuilder.Limits limits) {
    /** Writes the facts, shows their rows to a reader, and returns how many units each question has. */
    Map<String, UnitCounts> write(SnapshotWriter file, FactReader reader) throws BuildException, IOException {
        Map<String, UnitCounts> units = new TreeMap<>();
        try {
            FactBuilder.build(events, questions, period, limits, reader, (question, table) -> {
                file.add(table);
                units.put(question.id(), UnitCounts.of(question, table));
            });
        } catch (FactBuildException e) {
            throw new BuildException("facts-refused", e);
        }
        return units;
    }

    /** Works out how far each question rests on links. */
    Map<String, LinkDoubt> doubts(Map<String, UnitCounts> units, Loosened loosened, MissingOfRun missing)
            throws BuildException {
        events.relink(loosened::person, loosened::household);
        try {
            Map<String, UnitCounts> loose = FactBuilder.units(events, questions, period, limits);
            return LinkDoubts.of(questions, units, loose, loosened.share(), missing);
        } catch (FactBuildException e) {
            throw new BuildException("facts-refused", e);
        }
    }
}
