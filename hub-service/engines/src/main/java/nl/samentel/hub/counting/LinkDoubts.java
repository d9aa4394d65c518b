package nl.samentel.hub.counting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samentel.hub.counting.MissingLinks.Net;
import nl.samentel.hub.counting.Reliance.Change;
import nl.samentel.hub.disclosure.Interval.Doubt;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.EventField;
import nl.samentel.schema.question.Source;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.role.PartnerRole;

/**
 * Works out by how much the numbers of each question may be wrong because of links: how far they rest on links, times how many
 * links of the partners that the question is about are expected to be missing or false.
 */
public final class LinkDoubts {
    private static final int STEP = 5;
    private static final int MOST = 500;
    private static final EventField GROUP = new EventField.Attributed(Attribute.TARGET_GROUP);

    private LinkDoubts() {}

    /**
     * Works them out, by question.
     *
     * @param whole the units of each question, by its id
     * @param loose the units of the same questions with links cut
     * @param cut which share of the links was cut, 0 to 1
     */
    public static Map<String, LinkDoubt> of(
            List<Question> questions,
            Map<String, UnitCounts> whole,
            Map<String, UnitCounts> loose,
            double cut,
            MissingLinks missing) {
        Map<String, LinkDoubt> doubts = new TreeMap<>();
        for (Question question : questions) {
            Reliance reliance = Reliance.of(question, counted(whole, question), counted(loose, question), cut);
            boolean groups = UsedFields.of(List.of(question.definition())).contains(GROUP);
            doubts.put(
                    question.id(),
                    missing.of(roles(question.definition()), groups)
                            .map(net -> doubt(reliance, net))
                            .orElse(LinkDoubt.UNKNOWN));
        }
        return doubts;
    }

    private static UnitCounts counted(Map<String, UnitCounts> counts, Question question) {
        return Objects.requireNonNull(counts.get(question.id()), "Every question is counted.");
    }

    /** Roles of the partners whose records a question looks at. */
    private static Set<String> roles(Definition definition) {
        Set<String> roles = new HashSet<>();
        Stream.concat(
                        definition.base().from().stream(),
                        definition.links().stream().flatMap(l -> l.to().stream()))
                .map(Source::roles)
                .forEach(of -> of.stream().map(PartnerRole::code).forEach(roles::add));
        return roles;
    }

    private static LinkDoubt doubt(Reliance reliance, Net net) {
        Map<String, Doubt> dimensions = new HashMap<>();
        Doubt total = doubt(reliance.total(), net);
        reliance.dimensions().forEach((dimension, change) -> dimensions.put(dimension, doubt(change, net)));
        dimensions.values().removeIf(total::equals);
        return new LinkDoubt(total, dimensions);
    }

    private static Doubt doubt(Change change, Net net) {
        double low = 0;
        double high = 0;
        for (double some : new double[] {change.least(), change.most()}) {
            for (double share : new double[] {net.least(), net.most()}) {
                low = Math.min(low, some * share);
                high = Math.max(high, some * share);
            }
        }
        return new Doubt((int) Math.max(-100, Math.floor(100 * low / STEP) * STEP), (int)
                Math.min(MOST, Math.ceil(100 * high / STEP) * STEP));
    }
}
