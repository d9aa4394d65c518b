package nl.samentel.hub.question.rest;

import nl.samentel.schema.question.Text;

/**
 * A text in both languages.
 *
 * @param nl Dutch
 * @param en English
 */
public record Bilingual(String nl, String en) {
    /** Writes a text. */
    public static Bilingual of(Text text) {
        return new Bilingual(text.nl(), text.en());
    }

    /** Returns one of the two. */
    public String in(boolean dutch) {
        return dutch ? nl : en;
    }
}
