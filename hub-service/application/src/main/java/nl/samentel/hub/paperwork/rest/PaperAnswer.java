package nl.samentel.hub.paperwork.rest;

import nl.samentel.hub.paperwork.Language;
import nl.samentel.hub.paperwork.PaperKind;

/**
 * A document that can be read.
 *
 * @param kind its name in the address
 * @param title its title
 */
record PaperAnswer(String kind, Title title) {
    /** A title in both languages. */
    record Title(String nl, String en) {}

    static PaperAnswer of(PaperKind kind) {
        return new PaperAnswer(kind.code(), new Title(kind.title(Language.NL), kind.title(Language.EN)));
    }
}
