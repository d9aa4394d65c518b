package nl.samentel.hub.linkage;

import java.util.BitSet;
import nl.samentel.hub.linkage.cluster.Promises;
import nl.samentel.hub.linkage.pair.TagColumn;
import nl.samentel.hub.linkage.pair.TagGroups;
import nl.samentel.hub.linkage.pair.TaggedRecords;
import nl.samentel.hub.linkage.scheme.DutchScheme;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.event.Telling;

/**
 * What a partner's records are about, before anything is linked: records of one partner with the same BSN, or without BSN and
 * with the same tags, are one entity. It has all tags of its records, so that somebody who moved or married within a partner's
 * records is found under each address and name. A record that tells nobody apart, such as one of a surname and an address only, is
 * of no entity: a whole family would be one. Entities are numbered by what they hold and not by where they stand.
 */
final class Entities {
    static final int NONE = -1;

    private final LinkageInput input;
    private final BsnEvidence evidence;
    private final int[] entityOf;
    private final int[] firstRecords;
    private final TaggedRecords tagged;

    private Entities(LinkageInput input, BsnEvidence evidence, BitSet telling) {
        this.input = input;
        this.evidence = evidence;
        this.entityOf = new int[input.size()];
        this.firstRecords = number(keys(telling));
        this.tagged = TaggedRecords.ofKinds(DutchScheme.TYPES.size(), firstRecords.length);
        for (int record : firstRecords) {
            tagged.add(input.partner(record));
        }
        for (int kind = 0; kind < DutchScheme.TYPES.size(); kind++) {
            addTags(kind);
        }
        addGroups();
    }

    /**
     * Puts records together.
     *
     * @param telling the records that tell a person apart
     */
    static Entities of(LinkageInput input, BsnEvidence evidence, BitSet telling) {
        return new Entities(input, evidence, telling);
    }

    /** Returns the entity of a record, {@link #NONE} when it tells nobody apart or contradicts itself. */
    int of(int record) {
        return entityOf[record];
    }

    /** Returns a record of an entity. */
    int record(int entity) {
        return firstRecords[entity];
    }

    int count() {
        return firstRecords.length;
    }

    /** Returns the entities with their tags. */
    TaggedRecords tagged() {
        return tagged;
    }

    /** Returns what keeps them apart. */
    Promises promises(int partners) {
        int numbers = input.tags().groups(TagType.BSN).count();
        return Promises.ofNumbers(partners, numbers, entity -> evidence.number(firstRecords[entity]));
    }

    /** Hashes by record; 0 for a record that is of no entity. */
    private long[] keys(BitSet telling) {
        long[] keys = new long[input.size()];
        TagGroups numbers = input.tags().groups(TagType.BSN);
        for (int record = 0; record < keys.length; record++) {
            boolean none = !telling.get(record) || evidence.doubled(record);
            int number = evidence.number(record);
            long known = number == BsnEvidence.NONE ? input.compared(record) : numbers.tag(number);
            keys[record] = none ? 0 : Mix.of(known + input.partner(record)) | 1;
        }
        return keys;
    }

    /** Numbers entities in ascending order of their key; returns the first record of each. */
    private int[] number(long[] keys) {
        TagColumn column = new TagColumn(false);
        for (int record = 0; record < keys.length; record++) {
            entityOf[record] = NONE;
            if (keys[record] != 0) {
                column.add(record, keys[record] ^ Long.MIN_VALUE);
            }
        }
        TagGroups entities = column.groups();
        int[] first = new int[entities.count()];
        for (int entity = 0; entity < first.length; entity++) {
            first[entity] = entities.member(entities.from(entity));
            for (int at = entities.from(entity); at < entities.to(entity); at++) {
                entityOf[entities.member(at)] = entity;
            }
        }
        return first;
    }

    private void addGroups() {
        for (int record = 0; record < entityOf.length; record++) {
            if (entityOf[record] != NONE) {
                tagged.mark(entityOf[record], input.groups(record));
            }
        }
    }

    private void addTags(int kind) {
        TagType type = DutchScheme.TYPES.get(kind);
        boolean number = type == TagType.BSN;
        tagged.tags(
                kind,
                input.tags().lastGroups(type),
                record -> number && evidence.number(record) == BsnEvidence.NONE ? NONE : entityOf[record]);
    }

    /** Returns the records that tell a person apart. */
    static BitSet telling(TagColumns tags) {
        BitSet telling = tags.taggedByAny(Telling.ALONE);
        telling.or(tags.taggedByAll(Telling.TOGETHER));
        return telling;
    }
}
