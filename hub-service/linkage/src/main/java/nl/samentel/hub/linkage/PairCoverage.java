package nl.samentel.hub.linkage;

/**
 * How far two partners' persons meet.
 *
 * @param first number of a partner, as given to the input
 * @param second number of the other, higher than the first
 * @param coverage share of the persons of the partner with fewer persons who are also found at the other
 */
public record PairCoverage(int first, int second, Band coverage) {}
