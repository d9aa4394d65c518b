package nl.samentel.hub.linkage;

import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.samentel.hub.linkage.pair.TagColumn;
import nl.samentel.hub.linkage.pair.TagGroups;
import nl.samentel.schema.event.TagType;

/** The tags of all records, a column for each type: first one by one, then grouped, then taken where nobody asks for them again. */
final class TagColumns {
    /** Asked for when persons are known: households are told by addresses, and links cut by numbers. */
    private static final Set<TagType> ASKED_FOR_LATER = EnumSet.of(TagType.BSN, TagType.ADDRESS, TagType.ADDRESS_BASE);

    private static final Set<TagType> TYPES = EnumSet.complementOf(EnumSet.of(TagType.UNKNOWN));

    private final TagColumn[] columns = new TagColumn[TagType.values().length];

    TagColumns() {
        for (TagType type : TagType.values()) {
            columns[type.ordinal()] = new TagColumn(type == TagType.BSN);
        }
    }

    private TagColumn column(TagType type) {
        return columns[type.ordinal()];
    }

    /** Adds a tag of a record: its first 64 bits. */
    void add(TagType type, int record, long tag) {
        column(type).add(record, tag);
    }

    /** Returns how many tags there are. */
    long size() {
        return TYPES.stream().mapToLong(type -> column(type).size()).sum();
    }

    /** Returns the records that have a tag of a type. */
    BitSet tagged(TagType type) {
        TagColumn column = column(type);
        BitSet records = new BitSet();
        for (int entry = 0; entry < column.size(); entry++) {
            records.set(column.record(entry));
        }
        return records;
    }

    /** Returns the records that have a tag of any of some types. */
    BitSet taggedByAny(Collection<TagType> types) {
        BitSet records = new BitSet();
        types.forEach(type -> records.or(tagged(type)));
        return records;
    }

    /** Returns the records that have tags of all of some types, one type at least. */
    BitSet taggedByAll(Collection<TagType> types) {
        BitSet records = taggedByAny(types);
        types.forEach(type -> records.and(tagged(type)));
        return records;
    }

    /** Returns the share of a number of records that carries each type. */
    Map<TagType, Band> mix(int records) {
        Map<TagType, Band> mix = new EnumMap<>(TagType.class);
        TYPES.forEach(type -> mix.put(type, Band.of(tagged(type).cardinality(), records, LinkQuality.LEAST)));
        return mix;
    }

    /** Groups the tags of all types, one type after the other: what is grouped needs a third of the room. */
    void group() {
        TYPES.forEach(this::groups);
    }

    /** Returns the records by equal tag of a type. */
    TagGroups groups(TagType type) {
        return column(type).groups();
    }

    /** Returns the same to the last who needs them before persons are known. */
    TagGroups lastGroups(TagType type) {
        return ASKED_FOR_LATER.contains(type) ? groups(type) : column(type).take();
    }

    @Override
    public String toString() {
        return "TagColumns[redacted]";
    }
}
