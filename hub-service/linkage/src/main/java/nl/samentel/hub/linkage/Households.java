package nl.samentel.hub.linkage;

import java.util.Arrays;
import java.util.BitSet;
import nl.samentel.hub.linkage.pair.TagGroups;
import nl.samentel.schema.event.TagType;

/**
 * Gives each record the household of its address at its date. The full address counts; a record with only the address
 * without addition takes the full address that stands under it when there is one, none when there are several. An
 * address of too many adults is institutional and is no household. A record without an address takes the household of
 * the same person's record nearest in date, unless the nearest ones differ. A record whose address is secret or
 * institutional has no household and takes none, and who has no address takes none from it.
 */
final class Households {
    private static final int NONE = LinkageResult.UNKNOWN_HOUSEHOLD;
    private static final int AMBIGUOUS = -2;

    private final LinkageInput input;
    private final int maxAdults;

    Households(LinkageInput input, int maxAdults) {
        this.input = input;
        this.maxAdults = maxAdults;
    }

    int[] assign(int[] persons, BitSet identified) {
        TagGroups full = input.tags().groups(TagType.ADDRESS);
        TagGroups base = input.tags().groups(TagType.ADDRESS_BASE);
        int[] addresses = addresses(full, base);
        BitSet institutional = institutional(addresses, full.count() + base.count(), persons, identified);
        BitSet addressed = new BitSet(addresses.length);
        for (int record = 0; record < addresses.length; record++) {
            addressed.set(record, addresses[record] >= 0 || input.hidden(record));
            if (input.hidden(record) || addresses[record] >= 0 && institutional.get(addresses[record])) {
                addresses[record] = NONE;
            }
        }
        if (addressed.cardinality() < addresses.length) {
            fillFromNearest(addresses, addressed, persons, identified);
        }
        return numbered(addresses, full.count() + base.count());
    }

    private int[] addresses(TagGroups full, TagGroups base) {
        int[] addresses = new int[input.size()];
        Arrays.fill(addresses, NONE);
        for (int group = 0; group < full.count(); group++) {
            for (int at = full.from(group); at < full.to(group); at++) {
                addresses[full.member(at)] = group;
            }
        }
        int[] known = addresses.clone();
        for (int group = 0; group < base.count(); group++) {
            int whole = oneFullAddress(base, group, known, full.count() + group);
            for (int at = base.from(group); at < base.to(group); at++) {
                int record = base.member(at);
                if (known[record] == NONE) {
                    addresses[record] = whole == AMBIGUOUS ? NONE : whole;
                }
            }
        }
        return addresses;
    }

    private static int oneFullAddress(TagGroups base, int group, int[] known, int own) {
        int found = NONE;
        for (int at = base.from(group); at < base.to(group); at++) {
            int address = known[base.member(at)];
            if (address != NONE && found != NONE && address != found) {
                return AMBIGUOUS;
            }
            found = Math.max(found, address);
        }
        return found == NONE ? own : found;
    }

    /** Counts distinct adults by address and calendar year, on sorted (address, year, person) keys. */
    private BitSet institutional(int[] addresses, int count, int[] persons, BitSet identified) {
        long[] keys = new long[addresses.length];
        int size = 0;
        for (int record = 0; record < addresses.length; record++) {
            if (addresses[record] >= 0 && input.adult(record) && identified.get(record)) {
                long year = Math.floorDiv(input.day(record) * 400L, 146_097L) & 0xFF;
                keys[size++] = ((long) addresses[record] << 8 | year) << 30 | persons[record];
            }
        }
        Arrays.parallelSort(keys, 0, size);
        BitSet institutional = new BitSet(count);
        int adults = 0;
        for (int i = 0; i < size; i++) {
            boolean sameYear = i > 0 && keys[i] >>> 30 == keys[i - 1] >>> 30;
            adults = !sameYear ? 1 : keys[i] == keys[i - 1] ? adults : adults + 1;
            if (adults > maxAdults) {
                institutional.set((int) (keys[i] >>> 38));
            }
        }
        return institutional;
    }

    private void fillFromNearest(int[] addresses, BitSet addressed, int[] persons, BitSet identified) {
        RecordsByPerson order = RecordsByPerson.of(input, persons);
        int[] filled = addresses.clone();
        for (int at = 0; at < order.size(); at++) {
            int record = order.record(at);
            if (!addressed.get(record) && identified.get(record)) {
                filled[record] = nearest(order, at, addresses, addressed);
            }
        }
        System.arraycopy(filled, 0, addresses, 0, filled.length);
    }

    private int nearest(RecordsByPerson order, int at, int[] addresses, BitSet addressed) {
        int day = input.day(order.record(at));
        int best = Integer.MAX_VALUE;
        int found = NONE;
        for (int step = -1; step <= 1; step += 2) {
            for (int i = at + step; order.samePerson(at, i); i += step) {
                int distance = Math.abs(input.day(order.record(i)) - day);
                if (distance > best) {
                    break;
                }
                if (addressed.get(order.record(i))) {
                    int address = addresses[order.record(i)];
                    found = distance == best && address != found ? AMBIGUOUS : address;
                    best = distance;
                }
            }
        }
        return found == AMBIGUOUS ? NONE : found;
    }

    /** Numbers the households in order of their tag: full addresses first, then those without addition. */
    private static int[] numbered(int[] addresses, int count) {
        BitSet used = new BitSet(count);
        for (int address : addresses) {
            if (address >= 0) {
                used.set(address);
            }
        }
        int[] numbers = new int[count];
        int next = 0;
        for (int address = used.nextSetBit(0); address >= 0; address = used.nextSetBit(address + 1)) {
            numbers[address] = next++;
        }
        int[] households = new int[addresses.length];
        for (int record = 0; record < households.length; record++) {
            households[record] = addresses[record] < 0 ? NONE : numbers[addresses[record]];
        }
        return households;
    }
}
