package nl.samentel.hub.counting;

/**
 * A text in both languages.
 *
 * @param nl Dutch
 * @param en English
 */
public record Text(String nl, String en) {}
