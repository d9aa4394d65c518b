package nl.samentel.schema.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.signature.SignatureRefusedException;

/** The verified chain of the keys of a datalab's partners. */
public final class Roster {
    /** Head of a roster without entries. */
    public static final Digest EMPTY = new Digest("0".repeat(64));

    private final String datalab;
    private final List<SignedRosterEntry> entries;

    private Roster(String datalab, List<SignedRosterEntry> entries) {
        this.datalab = datalab;
        this.entries = List.copyOf(entries);
    }

    /**
     * Verifies a chain from its first entry.
     *
     * @throws RosterException at the first entry that is of another datalab, out of order, does not continue the one
     *     before, or was not signed with the key it brings
     */
    public static Roster verified(String datalab, List<SignedRosterEntry> entries) throws RosterException {
        Roster roster = new Roster(datalab, List.of());
        for (SignedRosterEntry entry : entries) {
            roster = roster.with(entry);
        }
        return roster;
    }

    /**
     * Returns this roster with one more entry.
     *
     * @throws RosterException if the entry does not continue it
     */
    public Roster with(SignedRosterEntry signed) throws RosterException {
        RosterEntry entry = signed.entry();
        int sequence = entries.size();
        require(entry.datalab().equals(datalab), sequence, "is of this datalab");
        require(entry.sequence() == sequence, sequence, "has the next sequence number");
        require(entry.previous().equals(head()), sequence, "continues the entry before");
        boolean taken = entries.stream().anyMatch(e -> e.entry().verifyingKey().equals(entry.verifyingKey()));
        require(!taken, sequence, "brings a key that nobody brought before");
        try {
            entry.verifyingKey().verify(entry.signingInput(), signed.signature());
        } catch (SignatureRefusedException e) {
            throw new RosterException(sequence, "is signed with the key it brings");
        }
        List<SignedRosterEntry> longer = new ArrayList<>(entries);
        longer.add(signed);
        return new Roster(datalab, longer);
    }

    /**
     * Returns the roster as it was when an entry was its newest.
     *
     * @param head digest of that entry, or {@link #EMPTY}
     * @throws RosterException if there is no such entry
     */
    public Roster upTo(Digest head) throws RosterException {
        for (int length = entries.size(); length >= 0; length--) {
            Roster shorter = new Roster(datalab, entries.subList(0, length));
            if (shorter.head().equals(head)) {
                return shorter;
            }
        }
        throw new RosterException("The roster does not hold the entry that the agreement names.");
    }

    /** Returns the digest of the newest entry. */
    public Digest head() {
        return entries.isEmpty()
                ? EMPTY
                : entries.get(entries.size() - 1).entry().digest();
    }

    /** Finds the newest entry of a partner. */
    public Optional<RosterEntry> of(String partner) {
        return entries.stream()
                .map(SignedRosterEntry::entry)
                .filter(e -> e.partner().equals(partner))
                .reduce((earlier, later) -> later);
    }

    /** Returns the entries in order. */
    public List<SignedRosterEntry> entries() {
        return entries;
    }

    private static void require(boolean holds, int sequence, String rule) throws RosterException {
        if (!holds) {
            throw new RosterException(sequence, rule);
        }
    }
}
