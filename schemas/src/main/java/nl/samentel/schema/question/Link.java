package nl.samentel.schema.question;

import java.util.List;
import java.util.Optional;

/**
 * Records that are looked for around an entry.
 *
 * @param name what the rest of the definition calls it
 * @param by whose records
 * @param to which records
 * @param of condition on the subjects whose records are looked for; without it, all subjects
 * @param span how a record lies in the window
 * @param window days around the anchor
 * @param anchor from which day the window counts
 * @param pick which of several records is used
 * @param together how many different persons must have such a record at one address, 1 when that does not matter
 * @param optional whether the question still says something when no partner has such records
 */
public record Link(
        String name,
        Relation by,
        List<Source> to,
        Optional<Test> of,
        Span span,
        Window window,
        Anchor anchor,
        Pick pick,
        int together,
        boolean optional) {
    /** Whose records are looked for. */
    public enum Relation {
        /** Those of a subject. */
        PERSON,
        /** Those of a subject, of somebody at the same address (each at its record's day), or of the same case. */
        HOUSEHOLD,
        /** Those of the same case, or of another case of a subject. */
        CASE
    }

    /** How a record lies in the window. */
    public enum Span {
        /** Its day is in it. Records of which only the year is known do not count. */
        STARTS,
        /** Its interval starts before the window ends and does not end before the window starts. */
        ACTIVE,
        /** Its interval starts before the anchor and has not ended by then. */
        OPEN
    }

    /** Which of several records is used. */
    public enum Pick {
        /** The earliest. */
        FIRST,
        /** The latest. */
        LAST,
        /** All of them. */
        EACH
    }

    /**
     * The day from which a window counts.
     *
     * @param link another link whose record gives the day; absent for the entry's own day
     * @param orBase whether the entry's own day is used when the other link found nothing; without it nothing is found
     */
    public record Anchor(Optional<String> link, boolean orBase) {}

    /** Returns the end of its window when that lies after the day of the anchor, so that only later days tell what it finds. */
    public Optional<Offset> closesLater() {
        return window.until().filter(u -> u.amount() > (u.inDays() ? 1 : 0));
    }

    /** Copies the list. */
    public Link {
        to = List.copyOf(to);
    }
}
