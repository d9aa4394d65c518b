package nl.samentel.connector.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.samentel.hub.linkage.Band;
import nl.samentel.hub.linkage.EventRecords;
import nl.samentel.hub.linkage.Linkage;
import nl.samentel.hub.linkage.LinkageInput;
import nl.samentel.hub.linkage.LinkageProfile;
import nl.samentel.hub.linkage.LinkageResult;
import nl.samentel.schema.codelist.CodeList;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.event.Tag;
import nl.samentel.schema.question.meaning.LinkedEvent;

/**
 * Links the records of a fictional region by their tags and holds the links against the truth, by pair of partners. Records of
 * one partner with the same tags count as one: they are linked together or not at all.
 */
final class RegionLinks {
    private static final CodeList GROUPS = CodeLists.list("target_group");

    private final List<LinkedEvent> records;
    private final List<String> partners;
    private final LinkageResult links;

    private RegionLinks(List<LinkedEvent> records) {
        this.records = records;
        this.partners =
                records.stream().map(LinkedEvent::role).distinct().sorted().toList();
        LinkageInput input = LinkageInput.expecting(records.size());
        for (LinkedEvent record : records) {
            EventRecords.addWithTags(input, partners.indexOf(record.role()), record.event());
        }
        this.links = Linkage.link(input, LinkageProfile.DEFAULT);
    }

    static RegionLinks of(List<LinkedEvent> records) {
        return new RegionLinks(records);
    }

    LinkageResult links() {
        return links;
    }

    /** Returns the codes of the partners by their number. */
    List<String> partners() {
        return partners;
    }

    /** Returns which share of the links is told to be missing, by target group. */
    Map<String, Band> missedOfGroups() {
        Map<String, Band> missed = new TreeMap<>();
        links.report()
                .missedOfGroups()
                .forEach((group, band) -> missed.put(GROUPS.codes().get(group).code(), band));
        return missed;
    }

    /** Pairs of identities of two partners. */
    record Quality(long found, long truth, long right) {
        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return truth == 0 ? 1 : (double) right / truth;
        }

        double f1() {
            return found + truth == 0 ? 1 : 2.0 * right / (found + truth);
        }
    }

    /** Returns the share of the true pairs between partners that was found, by target group of the person; "" for all. */
    Map<String, Quality> byGroup() {
        Map<Integer, Set<String>> groups = new HashMap<>();
        for (LinkedEvent record : records) {
            groups.computeIfAbsent(record.person(), p -> new HashSet<>(Set.of("")))
                    .addAll(record.event().attributes().getOrDefault(Attribute.TARGET_GROUP, List.of()));
        }
        Map<String, long[]> counts = new TreeMap<>();
        Map<Integer, List<Identity>> byTruth = new HashMap<>();
        identities()
                .forEach(i -> byTruth.computeIfAbsent(i.truth(), p -> new ArrayList<>())
                        .add(i));
        byTruth.forEach((person, same) -> {
            for (int i = 0; i < same.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (same.get(i).partner() != same.get(j).partner()) {
                        boolean found = same.get(i).person() == same.get(j).person();
                        for (String group : groups.get(person)) {
                            long[] n = counts.computeIfAbsent(group, g -> new long[2]);
                            n[0]++;
                            n[1] += found ? 1 : 0;
                        }
                    }
                }
            }
        });
        Map<String, Quality> qualities = new TreeMap<>();
        counts.forEach((group, n) -> qualities.put(group, new Quality(n[1], n[0], n[1])));
        return qualities;
    }

    private record Identity(int partner, int truth, int person) {}

    /** Returns the quality by pair of partners, such as {@code GEM-POL}. */
    Map<String, Quality> byPair() {
        return count(identities());
    }

    private List<Identity> identities() {
        Map<Set<Tag>, Identity>[] seen = new Map[partners.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = new HashMap<>();
        }
        List<Identity> identities = new ArrayList<>();
        for (int record = 0; record < records.size(); record++) {
            LinkedEvent linked = records.get(record);
            Set<Tag> tags = new HashSet<>(linked.event().personTags());
            if (!linked.identified() || tags.isEmpty()) {
                continue;
            }
            int partner = partners.indexOf(linked.role());
            Identity identity = new Identity(partner, linked.person(), links.person(record));
            if (seen[partner].putIfAbsent(tags, identity) == null) {
                identities.add(identity);
            }
        }
        return identities;
    }

    private Map<String, Quality> count(List<Identity> identities) {
        Map<String, long[]> counts = new TreeMap<>();
        pairs(identities, 1, counts);
        pairs(identities, 0, counts);
        Map<String, Quality> qualities = new TreeMap<>();
        counts.forEach((pair, n) -> qualities.put(pair, new Quality(n[0], n[1], n[2])));
        return qualities;
    }

    private void pairs(List<Identity> identities, int which, Map<String, long[]> counts) {
        Map<Integer, List<Identity>> together = new HashMap<>();
        identities.forEach(i -> together.computeIfAbsent(which == 0 ? i.person() : i.truth(), p -> new ArrayList<>())
                .add(i));
        for (List<Identity> group : together.values()) {
            for (int i = 0; i < group.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Identity one = group.get(i);
                    Identity other = group.get(j);
                    int a = Math.min(one.partner(), other.partner());
                    int b = Math.max(one.partner(), other.partner());
                    long[] n = counts.computeIfAbsent(partners.get(a) + "-" + partners.get(b), k -> new long[3]);
                    n[which]++;
                    if (which == 0 && one.truth() == other.truth()) {
                        n[2]++;
                    }
                }
            }
        }
    }
}
