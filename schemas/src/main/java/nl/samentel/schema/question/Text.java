package nl.samentel.schema.question;

/**
 * A text in both languages.
 *
 * @param nl Dutch
 * @param en English
 */
public record Text(String nl, String en) {}
