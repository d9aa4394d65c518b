package nl.samentel.connector.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samentel.schema.inquiry.Overlap;
import nl.samentel.schema.inquiry.PersonSet;

/** How far the overlaps of this partner are, as the hub says; a wrong answer costs time and reveals nothing. */
final class OverlapStates {
    private final SortedSet<Overlap> own;
    private final Map<String, String> bands = new TreeMap<>();
    private final Set<String> sets;
    private final String partner;

    private OverlapStates(SortedSet<Overlap> own, Set<String> sets, String partner) {
        this.own = own;
        this.sets = sets;
        this.partner = partner;
    }

    static OverlapStates of(InquiryCheck.Held held, JsonNode report) {
        String partner = held.party().code();
        SortedSet<Overlap> own =
                held.overlaps().stream().filter(o -> o.has(partner)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> sets = new TreeSet<>();
        report.path("sets").forEach(name -> sets.add(name.asText()));
        OverlapStates states = new OverlapStates(own, sets, partner);
        for (JsonNode overlap : report.path("overlaps")) {
            if (overlap.hasNonNull("band")) {
                states.bands.put(
                        overlap.path("name").asText(), overlap.path("band").asText());
            }
        }
        return states;
    }

    /** Overlaps that are not counted yet. */
    SortedSet<Overlap> pending() {
        return own.stream().filter(o -> !bands.containsKey(o.name())).collect(Collectors.toCollection(TreeSet::new));
    }

    boolean sent(PersonSet set) {
        return sets.contains(set.name());
    }

    /** Tells whether this partner did its half. */
    boolean done(Overlap overlap) {
        return sets.contains(overlap.name() + "|" + partner);
    }

    /** Bands that are known, by the name of the overlap. */
    Map<String, String> bands() {
        return own.stream()
                .map(Overlap::name)
                .filter(bands::containsKey)
                .collect(Collectors.toMap(n -> n, n -> String.valueOf(bands.get(n)), (a, b) -> a, TreeMap::new));
    }
}
