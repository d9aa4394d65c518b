package nl.samentel.schema.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.samentel.schema.event.TagType;

/**
 * Two sets of different partners whose overlap is counted.
 *
 * @param first the one whose name comes first
 * @param second the other
 */
public record Overlap(PersonSet first, PersonSet second) implements Comparable<Overlap> {
    /**
     * Checks that the two can be compared.
     *
     * @throws IllegalArgumentException if they are of one partner, of two types of tag, or not in order
     */
    public Overlap {
        if (first.partner().equals(second.partner()) || first.tag() != second.tag() || first.compareTo(second) >= 0) {
            throw new IllegalArgumentException("an overlap breaks the rule: is of two partners by one type of tag.");
        }
    }

    /** Returns the overlap of two sets, in either order. */
    public static Overlap of(PersonSet one, PersonSet other) {
        return one.compareTo(other) < 0 ? new Overlap(one, other) : new Overlap(other, one);
    }

    /**
     * Returns the overlaps that a preliminary agreement needs: counted records with those linked to them, in order.
     *
     * @param questions what its questions need
     */
    public static SortedSet<Overlap> of(Inquiry inquiry, List<QuestionNeeds> questions) {
        SortedSet<Overlap> overlaps = new TreeSet<>();
        for (QuestionNeeds needs : questions) {
            for (QuestionNeeds.Link link : needs.links()) {
                for (String tag : inquiry.overlapTags()) {
                    needs.base().forEach(b -> add(overlaps, inquiry, b, link.source(), TagType.valueOf(tag)));
                }
            }
        }
        return overlaps;
    }

    private static void add(
            SortedSet<Overlap> overlaps,
            Inquiry inquiry,
            QuestionNeeds.Source base,
            QuestionNeeds.Source linked,
            TagType tag) {
        for (PersonSet one : sets(inquiry, base, tag)) {
            for (PersonSet other : sets(inquiry, linked, tag)) {
                if (!one.partner().equals(other.partner())) {
                    overlaps.add(of(one, other));
                }
            }
        }
    }

    private static List<PersonSet> sets(Inquiry inquiry, QuestionNeeds.Source source, TagType tag) {
        return inquiry.parties().stream()
                .filter(p -> source.roles().contains(p.role()) && p.compares(tag.name()))
                .map(p -> new PersonSet(p.code(), source.event(), tag))
                .toList();
    }

    /** Returns the set of a partner in it, or that of the other partner when {@code other} is true. */
    public PersonSet of(String partner, boolean other) {
        return first.partner().equals(partner) == other ? second : first;
    }

    /** Tells whether a partner has one of the two sets. */
    public boolean has(String partner) {
        return first.partner().equals(partner) || second.partner().equals(partner);
    }

    /** Returns {@code GEM.GROUP_FLAG.BSN~VTF.VT_REPORT.BSN}. */
    public String name() {
        return first.name() + "~" + second.name();
    }

    /** Reads a name. */
    public static Optional<Overlap> parse(String name) {
        String[] parts = name.split("~", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return PersonSet.parse(parts[0])
                    .flatMap(one -> PersonSet.parse(parts[1]).map(other -> new Overlap(one, other)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Overlap other) {
        return name().compareTo(other.name());
    }
}
