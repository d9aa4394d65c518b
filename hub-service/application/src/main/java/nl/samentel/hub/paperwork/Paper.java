package nl.samentel.hub.paperwork;

import java.util.List;

/**
 * A document, ready to be laid out.
 *
 * @param language language tag
 * @param title its title
 * @param subject title of the datalab
 * @param notes what a reader must know first
 * @param sections its sections
 * @param blank how an open place is marked
 */
public record Paper(
        String language, String title, String subject, List<String> notes, List<Section> sections, String blank) {
    /** Copies the lists. */
    public Paper {
        notes = List.copyOf(notes);
        sections = List.copyOf(sections);
    }
}
