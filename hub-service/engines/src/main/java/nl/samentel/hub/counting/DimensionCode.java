package nl.samentel.hub.counting;

/**
 * One code of a dimension.
 *
 * @param code stable code
 * @param label what readers see
 */
public record DimensionCode(String code, Text label) {}
