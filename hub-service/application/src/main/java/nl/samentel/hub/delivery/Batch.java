package nl.samentel.hub.delivery;

/**
 * An accepted batch.
 *
 * @param sequence its number, from 0
 * @param records records in it; a number about people
 * @param digest SHA-256 over its encoded datums, 64 hexadecimal digits
 */
public record Batch(int sequence, int records, String digest) {}
