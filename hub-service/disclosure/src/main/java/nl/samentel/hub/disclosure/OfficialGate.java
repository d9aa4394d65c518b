package nl.samentel.hub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.hub.disclosure.suppression.OfficialRelease;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome;
import nl.samentel.hub.disclosure.suppression.ReleaseOutcome.ReleasedCell;
import nl.samentel.hub.disclosure.suppression.ReleaseRules;
import nl.samentel.hub.disclosure.suppression.secondary.Effort;
import nl.samentel.hub.disclosure.suppression.table.CellId;
import nl.samentel.hub.disclosure.suppression.table.Counts;
import nl.samentel.hub.disclosure.suppression.table.Dimension;
import nl.samentel.hub.disclosure.suppression.table.FrequencyTable;
import nl.samentel.hub.disclosure.suppression.table.LinkedTables;
import nl.samentel.hub.disclosure.suppression.table.RollUp;
import nl.samentel.hub.disclosure.suppression.table.Standing;
import org.jspecify.annotations.Nullable;

/** Takes exact numbers to suppression and what comes out of it to tables of releasable counts. */
final class OfficialGate {
    private final OfficialSet set;
    private final Map<CellId, Counts> counts = new LinkedHashMap<>();
    private final Map<CellId, Standing> standings = new HashMap<>();

    private OfficialGate(OfficialSet set) {
        this.set = set;
    }

    static OfficialOutcome release(OfficialSet set, ReleaseRules rules, Effort effort) {
        OfficialGate gate = new OfficialGate(set);
        ReleaseOutcome outcome = OfficialRelease.protect(gate.linked(), rules, effort);
        if (outcome instanceof ReleaseOutcome.Released released) {
            return new OfficialOutcome.Protected(gate.tables(released), released.account());
        }
        return new OfficialOutcome.Refused(((ReleaseOutcome.Refused) outcome).reason());
    }

    private LinkedTables linked() {
        LinkedTables.Builder builder = LinkedTables.builder();
        set.all()
                .forEach(t -> builder.table(
                        new FrequencyTable(t.stream().map(this::dimension).toList())));
        set.toCount().forEach(this::read);
        set.earlier().forEach(this::remember);
        counts.forEach(builder::count);
        standings.forEach(builder::standing);
        return builder.build();
    }

    private Dimension dimension(String id) {
        return Dimension.flat(id, codes(id));
    }

    private List<String> codes(String id) {
        TableShape shape = set.split(Set.of(id)).cells().shape();
        List<String> codes = new ArrayList<>();
        for (int cell = 0; cell < shape.cells(); cell++) {
            codes.add(shape.codes(cell).get(0));
        }
        return codes;
    }

    private void read(List<String> part) {
        OfficialSet.Split split = set.split(Set.copyOf(part));
        TableShape shape = split.cells().shape();
        for (int cell = 0; cell < shape.cells(); cell++) {
            CellId id = id(split.dimensions(), shape.codes(cell));
            counts.put(
                    id,
                    Counts.of(
                            split.cells().units(cell),
                            split.cells().persons(cell),
                            split.cells().households(cell)));
            if (shape.structuralZero(cell)) {
                standings.put(id, Standing.STRUCTURAL_ZERO);
            }
        }
    }

    private void remember(OfficialTable table) {
        for (OfficialCell cell : table.cells()) {
            CellId id = id(table.dimensions(), cell.codes());
            if (cell.count().status() == OfficialCount.Status.STRUCTURAL_ZERO) {
                continue;
            }
            boolean published = cell.count().status() == OfficialCount.Status.VALUE;
            if (published
                    && counts.getOrDefault(id, Counts.NONE).units()
                            != cell.count().value().orElseThrow()) {
                throw new IllegalStateException(
                        "A cell that was released before holds another number now; nothing is released.");
            }
            standings.put(id, published ? Standing.PUBLISHED_BEFORE : Standing.HIDDEN_BEFORE);
        }
    }

    private static CellId id(List<String> dimensions, List<String> codes) {
        Map<String, String> named = new HashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            String code = codes.get(d);
            named.put(dimensions.get(d), code.equals(OfficialTable.TOTAL) ? RollUp.ALL : code);
        }
        return CellId.of(named);
    }

    private List<OfficialTable> tables(ReleaseOutcome.Released released) {
        Map<CellId, OfficialCount> shown = new HashMap<>();
        released.cells().forEach(c -> shown.put(c.id(), count(c)));
        return set.fresh().stream().map(t -> table(t, shown)).toList();
    }

    private OfficialCount count(ReleasedCell cell) {
        if (standings.get(cell.id()) == Standing.STRUCTURAL_ZERO) {
            return OfficialCount.structuralZero();
        }
        return cell.number().isPresent() ? OfficialCount.value(cell.number().getAsLong()) : OfficialCount.hidden();
    }

    private OfficialTable table(List<String> dimensions, Map<CellId, OfficialCount> shown) {
        List<List<String>> rows = List.of(List.of());
        for (String dimension : dimensions) {
            List<String> codes = codes(dimension);
            codes.add(OfficialTable.TOTAL);
            List<List<String>> longer = new ArrayList<>();
            for (List<String> row : rows) {
                for (String code : codes) {
                    List<String> next = new ArrayList<>(row);
                    next.add(code);
                    longer.add(next);
                }
            }
            rows = longer;
        }
        List<OfficialCell> cells = rows.stream()
                .map(codes -> new OfficialCell(codes, known(shown.get(id(dimensions, codes)))))
                .toList();
        return new OfficialTable(set.question(), dimensions, cells);
    }

    private static OfficialCount known(@Nullable OfficialCount count) {
        if (count == null) {
            throw new IllegalStateException("A cell of a table was not protected; nothing is released.");
        }
        return count;
    }
}
