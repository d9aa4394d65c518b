package nl.samentel.hub.snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.counting.FactTable;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Reliance;
import nl.samentel.hub.counting.Reliance.Change;
import nl.samentel.hub.disclosure.Interval.Doubt;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.hub.linkage.Loosened;
import nl.samentel.hub.linkage.cluster.Matching;
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
final class LinkDoubts {
    private static final int STEP = 5;
    private static final int MOST = 500;

    private final Terms terms;
    private final LinkageResult links;
    private final double cut;

    LinkDoubts(Terms terms, LinkageResult links, Loosened loosened) {
        this.terms = terms;
        this.links = links;
        this.cut = loosened.share();
    }

    /** Links that are missing less those that are false, as a share of the links; below 0 when more are false. */
    private record Net(double least, double most) {}

    /** Takes the fact tables in the order of the questions: as they are, and with links cut. */
    Map<String, LinkDoubt> of(List<Question> questions, List<FactTable> whole, List<FactTable> loose) {
        Map<String, LinkDoubt> doubts = new TreeMap<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            Reliance reliance = Reliance.of(question, whole.get(i), loose.get(i), cut);
            Net net = net(question.definition());
            Map<String, Doubt> dimensions = new HashMap<>();
            reliance.dimensions().forEach((dimension, change) -> dimensions.put(dimension, doubt(change, net)));
            doubts.put(question.id(), LinkDoubt.of(dimensions, doubt(reliance.total(), net)));
        }
        return doubts;
    }

    private Net net(Definition definition) {
        Matching.Expected expected = links.expected(partners(definition));
        double most = expected.missedShare().most();
        if (UsedFields.of(List.of(definition)).contains(new EventField.Attributed(Attribute.TARGET_GROUP))) {
            most = Math.max(most, worstGroup());
        }
        return new Net(
                expected.missedShare().least() - expected.falseShare().most(),
                most - expected.falseShare().least());
    }

    private double worstGroup() {
        return links.report().missedOfGroups().keySet().stream()
                .mapToDouble(g -> links.expectedOfGroup(g).missedShare().most())
                .max()
                .orElse(0);
    }

    /** Numbers of the partners whose records a question looks at. */
    private Set<Integer> partners(Definition definition) {
        Set<String> roles = new HashSet<>();
        Stream.concat(
                        definition.base().from().stream(),
                        definition.links().stream().flatMap(l -> l.to().stream()))
                .map(Source::roles)
                .forEach(of -> of.stream().map(PartnerRole::code).forEach(roles::add));
        Set<Integer> partners = new HashSet<>();
        for (int i = 0; i < terms.partners().size(); i++) {
            if (roles.contains(terms.partners().get(i).role().code())) {
                partners.add(i);
            }
        }
        return partners;
    }

    private static Doubt doubt(Change change, Net net) {
        double[] ends = {
            change.least() * net.least(), change.least() * net.most(),
            change.most() * net.least(), change.most() * net.most()
        };
        double low = 0;
        double high = 0;
        for (double end : ends) {
            low = Math.min(low, end);
            high = Math.max(high, end);
        }
        return new Doubt((int) Math.max(-100, Math.floor(100 * low / STEP) * STEP), (int)
                Math.min(MOST, Math.ceil(100 * high / STEP) * STEP));
    }
}
