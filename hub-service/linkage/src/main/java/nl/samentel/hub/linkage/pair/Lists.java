package nl.samentel.hub.linkage.pair;

/** A list of numbers for each of many owners, one after the other. */
final class Lists {
    private final int[] offsets;
    private final int[] members;

    private Lists(int[] offsets, int[] members) {
        this.offsets = offsets;
        this.members = members;
    }

    static Lists of(int owners, IntColumn ownerOf, IntColumn memberOf) {
        int[] offsets = new int[owners + 1];
        for (int at = 0; at < ownerOf.size(); at++) {
            offsets[ownerOf.get(at) + 1]++;
        }
        for (int owner = 0; owner < owners; owner++) {
            offsets[owner + 1] += offsets[owner];
        }
        int[] next = offsets.clone();
        int[] members = new int[ownerOf.size()];
        for (int at = 0; at < ownerOf.size(); at++) {
            members[next[ownerOf.get(at)]++] = memberOf.get(at);
        }
        return new Lists(offsets, members);
    }

    int from(int owner) {
        return offsets[owner];
    }

    int to(int owner) {
        return offsets[owner + 1];
    }

    int size(int owner) {
        return offsets[owner + 1] - offsets[owner];
    }

    int member(int at) {
        return members[at];
    }
}
