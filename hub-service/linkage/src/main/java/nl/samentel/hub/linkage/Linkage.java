package nl.samentel.hub.linkage;

import java.util.BitSet;
import java.util.Map;
import nl.samentel.hub.linkage.cluster.Expectations;
import nl.samentel.hub.linkage.cluster.Matcher;
import nl.samentel.hub.linkage.cluster.Matching;
import nl.samentel.hub.linkage.cluster.Promises;
import nl.samentel.hub.linkage.mixture.Start;
import nl.samentel.hub.linkage.mixture.Start.Chance;
import nl.samentel.hub.linkage.mixture.Start.Kind;
import nl.samentel.hub.linkage.pair.TagGroups;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import nl.samentel.hub.linkage.scheme.DutchScheme;
import nl.samentel.hub.linkage.scheme.Scheme;
import nl.samentel.schema.event.TagType;

/**
 * Links records by the patterns of their tags that agree (decision 0022). Has no threshold to choose: records are one person
 * when the model holds that more probable than not.
 *
 * <ul>
 *   <li>Records of one BSN are one person, of two different BSNs never; {@link BsnEvidence} says when a BSN is taken to be
 *       another person's.
 *   <li>A record that could be of several persons, none of whom is more probable than not, is left apart and quarantined, as
 *       beside twins.
 *   <li>A tag of too many records finds no pairs; a person of too many records, or a record with two BSNs, is quarantined.
 * </ul>
 *
 * <p>Guarantees that the result does not depend on the order of records or tags. Does not guarantee that a link is right.
 */
public final class Linkage {
    private static final Start START = Start.of(
            Map.of(
                    DutchScheme.BSN, Kind.NUMBER,
                    DutchScheme.SURNAME, Kind.SHARED,
                    DutchScheme.ADDRESS, Kind.SHARED),
            Map.of(
                    DutchScheme.SURNAME, new Chance(0.004, 0.006),
                    DutchScheme.FIRST_NAME, new Chance(0.01, 0.06),
                    DutchScheme.SEX, new Chance(0.5, 0),
                    DutchScheme.BIRTH_DATE, new Chance(0.00005, 0.015),
                    DutchScheme.ADDRESS, new Chance(0.0002, 0.1)));

    private final LinkageInput input;
    private final LinkageProfile profile;
    private final Engine engine;
    private final Map<TagType, Band> tagMix;
    private final BitSet telling;

    private Linkage(LinkageInput input, LinkageProfile profile, Engine engine) {
        this.input = input;
        this.profile = profile;
        this.engine = engine;
        this.tagMix = input.tags().mix(input.size());
        this.telling = Entities.telling(input.tags());
    }

    /** Does the matching. */
    public interface Engine {
        /** Matches records, as {@link Matcher#match(TaggedRecords, Scheme, Start, Promises, int)} does. */
        Matching match(TaggedRecords records, Scheme scheme, Start start, Promises promises, int cap);
    }

    /** Links all records of an input. */
    public static LinkageResult link(LinkageInput input, LinkageProfile profile) {
        return link(input, profile, Matcher::match);
    }

    /** Links all records of an input by the same rules, with another engine. */
    public static LinkageResult link(LinkageInput input, LinkageProfile profile, Engine engine) {
        return new Linkage(input, profile, engine).run();
    }

    private LinkageResult run() {
        input.end();
        BsnEvidence evidence = evidence(input);
        Matched matched = match(evidence);
        quarantineOversized(matched);
        return result(matched, evidence);
    }

    /**
     * What matching made of the records.
     *
     * @param roots for each record one record of its person, the same for all of them
     */
    private record Matched(int[] roots, BitSet quarantined, Expectations expectations) {}

    /** Lets go of entities and pairs when it is done. */
    private Matched match(BsnEvidence evidence) {
        Entities entities = Entities.of(input, evidence, telling);
        Matching matching = engine.match(
                entities.tagged(),
                DutchScheme.scheme(),
                START,
                entities.promises(input.partners()),
                profile.maxRecordsPerTag());
        int[] roots = new int[input.size()];
        BitSet quarantined = new BitSet(roots.length);
        for (int record = 0; record < roots.length; record++) {
            int entity = entities.of(record);
            roots[record] = entity == Entities.NONE ? record : entities.record(matching.person(entity));
            boolean undecided = entity != Entities.NONE && matching.undecided(entity);
            quarantined.set(record, undecided || evidence.doubled(record));
        }
        return new Matched(roots, quarantined, matching.expectations());
    }

    static BsnEvidence evidence(LinkageInput input) {
        TagColumns tags = input.tags();
        TagGroups name = tags.groups(TagType.NAME_DOB_SEX);
        TagGroups initial = tags.groups(TagType.INITIAL_ADDR_DOB_SEX);
        TagGroups address = tags.groups(TagType.ADDR_DOB_SEX);
        return BsnEvidence.of(input, tags.groups(TagType.BSN), RecordTags.of(input.size(), name, initial, address));
    }

    private void quarantineOversized(Matched matched) {
        int[] roots = matched.roots();
        int[] sizes = new int[roots.length];
        for (int root : roots) {
            sizes[root]++;
        }
        for (int record = 0; record < roots.length; record++) {
            if (sizes[roots[record]] > profile.maxRecordsPerPerson()) {
                matched.quarantined().set(record);
            }
        }
        matched.quarantined().stream().forEach(record -> roots[record] = record);
    }

    private LinkageResult result(Matched matched, BsnEvidence evidence) {
        BitSet quarantined = matched.quarantined();
        BitSet identified = (BitSet) telling.clone();
        identified.andNot(quarantined);
        int[] persons = new PersonNumbers(input).number(matched.roots());
        int[] households = new Households(input, profile.maxAdultsPerAddress()).assign(persons, identified);
        LinkQuality quality = new LinkQuality(input, persons, identified, quarantined, matched.expectations());
        LinkageReport report = quality.report(evidence, tagMix);
        return new LinkageResult(persons, households, identified, quarantined, matched.expectations(), report);
    }
}
