package nl.samentel.schema.question;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.document.Digest;

/**
 * A question as it is registered. Made by {@link Definitions#read} only, so that everything it names exists.
 *
 * @param id such as {@code M1}
 * @param version version of the definition
 * @param digest SHA-256 of the definition in canonical form
 * @param title the question
 * @param says what the answer says
 * @param cannotSay what the answer does not say
 * @param unitLabel what readers see that is counted
 * @param comparableFrom first day from which records mean what they mean now
 * @param base what is counted
 * @param links records that are looked for around each entry, in order: an anchor comes before what it anchors
 * @param keep condition on entries, if there is one
 * @param dimensions by what it may be broken down
 * @param rate what a number may be shown as a share of
 */
public record Definition(
        String id,
        String version,
        Digest digest,
        Text title,
        Text says,
        Text cannotSay,
        Text unitLabel,
        LocalDate comparableFrom,
        Base base,
        List<Link> links,
        Optional<Criterion> keep,
        List<Dimension> dimensions,
        Optional<Rate> rate) {
    /** Copies the lists. */
    public Definition {
        links = List.copyOf(links);
        dimensions = List.copyOf(dimensions);
    }

    /**
     * Returns a link.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public Link link(String name) {
        return links.stream()
                .filter(l -> l.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The definition has no such link."));
    }

    /** Returns a dimension. */
    public Optional<Dimension> dimension(String dimension) {
        return dimensions.stream().filter(d -> d.id().equals(dimension)).findFirst();
    }

    /** Returns all codes of a dimension, in order. */
    public List<Choice> choices(Dimension dimension) {
        return Choices.of(this, dimension);
    }

    /** Tells whether an entry may have several codes in a dimension. */
    public boolean multiple(Dimension dimension) {
        if (dimension.by() instanceof Breakdown.Cases cases) {
            return cases.multiple();
        }
        if (dimension.by() instanceof Breakdown.Coded coded) {
            return coded.field().multiple()
                    || coded.link()
                            .filter(l -> link(l).pick() == Link.Pick.EACH)
                            .isPresent();
        }
        return false;
    }

    /** Tells whether entries need a day that is known to the month at least, because days are subtracted from it. */
    public boolean needsDays() {
        return dimensions.stream()
                .anyMatch(d -> d.by() instanceof Breakdown.Days
                        || d.by() instanceof Breakdown.Within within
                                && link(within.link()).window().until().isEmpty());
    }
}
