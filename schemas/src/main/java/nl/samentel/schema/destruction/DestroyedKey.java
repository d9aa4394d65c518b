package nl.samentel.schema.destruction;

/**
 * A root of the hub's keystore that was destroyed.
 *
 * @param epoch key epoch of the tags and payloads under it, or 0 for the snapshots of the datalab
 * @param generation which of the roots that followed each other by rotation
 * @param checkValue 16 hexadecimal digits that tell the root from others and nothing about it
 */
public record DestroyedKey(int epoch, int generation, String checkValue) {}
