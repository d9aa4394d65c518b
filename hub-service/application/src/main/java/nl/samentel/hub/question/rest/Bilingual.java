package nl.samentel.hub.question.rest;

import nl.samentel.schema.question.Text;

/**
 * A text in both languages.
 *
 * @param nl Dutch
 * @param en English
 */
record Bilingual(String nl, String en) {
    static Bilingual of(Text text) {
        return new Bilingual(text.nl(), text.en());
    }

    String in(boolean dutch) {
        return dutch ? nl : en;
    }
}
