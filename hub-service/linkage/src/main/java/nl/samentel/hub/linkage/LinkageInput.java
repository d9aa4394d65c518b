package nl.samentel.hub.linkage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import nl.samentel.hub.linkage.pair.TagColumn;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.TagType;

/**
 * Collects records and their plain tags, in memory only, as columns: about 20 bytes a tag and 13 a record. Records are
 * numbered from 0 in the order they are added. Not for use by several threads, and not printable.
 */
public final class LinkageInput {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final Set<AgeBand> MINORS = EnumSet.of(AgeBand.AGE_00_03, AgeBand.AGE_04_11, AgeBand.AGE_12_17);
    private static final int TAG_LENGTH = 32;

    private final TagColumn[] columns = new TagColumn[TagType.values().length];
    private final BitSet adults = new BitSet();
    private final BitSet minors = new BitSet();
    private final BitSet hidden = new BitSet();
    private int[] partners;
    private int[] days;
    private int[] groups;
    private int size;

    private LinkageInput(int records) {
        partners = new int[Math.max(16, records)];
        days = new int[Math.max(16, records)];
        groups = new int[Math.max(16, records)];
        for (TagType type : TagType.values()) {
            columns[type.ordinal()] = new TagColumn();
        }
    }

    /** Starts an input with room for a number of records; it grows when there are more. */
    public static LinkageInput expecting(int records) {
        return new LinkageInput(records);
    }

    /**
     * Adds a record.
     *
     * @param partner number of the partner, 0 to 63
     * @param date date of the record's event
     * @param age age of the subject at that date
     * @return the record's number
     */
    public int addRecord(int partner, LocalDate date, AgeBand age) {
        if (partner < 0 || partner > 63) {
            throw new IllegalArgumentException("A partner number is 0 to 63.");
        }
        if (size == partners.length) {
            partners = Arrays.copyOf(partners, size + (size >> 1));
            days = Arrays.copyOf(days, partners.length);
            groups = Arrays.copyOf(groups, partners.length);
        }
        partners[size] = partner;
        days[size] = Math.toIntExact(date.toEpochDay());
        minors.set(size, MINORS.contains(age));
        adults.set(size, age != AgeBand.UNKNOWN && !MINORS.contains(age));
        return size++;
    }

    /**
     * Adds a tag to a record. Tags of type {@code UNKNOWN} are ignored.
     *
     * @param record number of the record
     * @param type tag type
     * @param tag 32 bytes; not kept
     */
    public void addTag(int record, TagType type, byte[] tag) {
        if (record < 0 || record >= size || tag.length != TAG_LENGTH) {
            throw new IllegalArgumentException("A tag has 32 bytes and belongs to a record that was added.");
        }
        if (type != TagType.UNKNOWN) {
            columns[type.ordinal()].add(record, (long) LONG.get(tag, 0), (long) LONG.get(tag, 8));
        }
    }

    /**
     * Notes that a record is of a person of a target group, of whom missed links are estimated apart.
     *
     * @param group number of the group, 0 to 31
     */
    public void addGroup(int record, int group) {
        if (record < 0 || record >= size || group < 0 || group >= Integer.SIZE) {
            throw new IllegalArgumentException("A group is 0 to 31, of a record that was added.");
        }
        groups[record] |= 1 << group;
    }

    /**
     * Notes that the address of a record is secret or of an institution: it is of no household, and none is taken from another
     * record. Somebody who hides is never put back into the household that she left.
     */
    public void hideAddress(int record) {
        if (record < 0 || record >= size) {
            throw new IllegalArgumentException("An address is of a record that was added.");
        }
        hidden.set(record);
    }

    boolean hidden(int record) {
        return hidden.get(record);
    }

    /** Returns the groups of a record, as a bit mask. */
    int groups(int record) {
        return groups[record];
    }

    int size() {
        return size;
    }

    /** Returns one more than the highest number of a partner. */
    int partners() {
        return Arrays.stream(partners, 0, size).max().orElse(-1) + 1;
    }

    int partner(int record) {
        return partners[record];
    }

    int day(int record) {
        return days[record];
    }

    boolean adult(int record) {
        return adults.get(record);
    }

    boolean minor(int record) {
        return minors.get(record);
    }

    TagColumn column(TagType type) {
        return columns[type.ordinal()];
    }

    @Override
    public String toString() {
        return "LinkageInput[redacted]";
    }
}
