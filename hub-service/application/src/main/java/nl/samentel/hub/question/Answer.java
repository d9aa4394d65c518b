package nl.samentel.hub.question;

import java.util.Optional;
import java.util.UUID;
import nl.samentel.hub.counting.CountQuery;
import nl.samentel.hub.counting.Whole;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.disclosure.ProtectedTable;
import nl.samentel.hub.snapshot.SnapshotRun;

/**
 * A protected answer.
 *
 * @param id id of the answer, as in the log
 * @param query what was asked
 * @param snapshot what it was counted in
 * @param table protected cells
 * @param profile what a cell needed to be shown
 * @param whole what rates are a share of, when that was counted too
 */
public record Answer(
        UUID id,
        CountQuery query,
        SnapshotRun snapshot,
        ProtectedTable table,
        DisclosureProfile profile,
        Optional<Whole> whole) {}
