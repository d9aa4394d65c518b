package nl.samentel.hub.linkage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import nl.samentel.hub.linkage.scheme.DutchScheme;
import nl.samentel.schema.event.AgeBand;
import nl.samentel.schema.event.TagType;

/**
 * Collects records and their plain tags, in memory only, as columns: 12 bytes a tag, and 22 a record, 26 when target groups are
 * told. Once linking has begun a tag takes 4 bytes and 4 more for those that equal it; most types are then let go of. Records are
 * numbered from 0 in the order they are added. Linking ends it: no tag is added afterwards, and it is linked once. Not for use by
 * several threads, and not printable.
 */
public final class LinkageInput {
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final Set<AgeBand> MINORS = EnumSet.of(AgeBand.AGE_00_03, AgeBand.AGE_04_11, AgeBand.AGE_12_17);
    private static final Set<TagType> COMPARED = compared();
    private static final int TAG_LENGTH = 32;

    private final TagColumns tags = new TagColumns();
    private final BitSet adults = new BitSet();
    private final BitSet minors = new BitSet();
    private final BitSet hidden = new BitSet();
    private byte[] partners;
    private int[] days;
    private long[] compared;
    private long[] others;
    private int[] groups = new int[0];
    private int size;

    private static Set<TagType> compared() {
        Set<TagType> compared = EnumSet.copyOf(DutchScheme.TYPES);
        compared.remove(TagType.BSN);
        return compared;
    }

    private LinkageInput(int records) {
        partners = new byte[Math.max(16, records)];
        days = new int[partners.length];
        compared = new long[partners.length];
        others = new long[partners.length];
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
            resize(size + (size >> 1));
        }
        partners[size] = (byte) partner;
        days[size] = Math.toIntExact(date.toEpochDay());
        minors.set(size, MINORS.contains(age));
        adults.set(size, age != AgeBand.UNKNOWN && !MINORS.contains(age));
        return size++;
    }

    private void resize(int records) {
        partners = Arrays.copyOf(partners, records);
        days = Arrays.copyOf(days, records);
        compared = Arrays.copyOf(compared, records);
        others = Arrays.copyOf(others, records);
    }

    /** Ends collecting: gives back the room that no record took, and groups the tags. */
    void end() {
        if (size < partners.length) {
            resize(size);
        }
        tags.group();
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
            long first = (long) LONG.get(tag, 0);
            tags.add(type, record, first);
            long[] sums = COMPARED.contains(type) ? compared : others;
            sums[record] += Mix.of(first ^ Long.rotateLeft((long) LONG.get(tag, Long.BYTES), type.ordinal() + 1));
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
        if (record >= groups.length) {
            groups = Arrays.copyOf(groups, partners.length);
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
        return record < groups.length ? groups[record] : 0;
    }

    int size() {
        return size;
    }

    /** Returns one more than the highest number of a partner. */
    int partners() {
        int highest = -1;
        for (int record = 0; record < size; record++) {
            highest = Math.max(highest, partners[record]);
        }
        return highest + 1;
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

    TagColumns tags() {
        return tags;
    }

    /** Returns a hash over the compared tags of a record without its BSN, in whatever order they came. */
    long compared(int record) {
        return compared[record];
    }

    /** Returns a hash over all that a record holds, in whatever order it came. */
    long content(int record) {
        return Mix.of(((long) partners[record] << 32) + days[record]) + compared[record] + others[record];
    }

    @Override
    public String toString() {
        return "LinkageInput[redacted]";
    }
}
