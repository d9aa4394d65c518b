package nl.samentel.hub.linkage;

/**
 * How far two partners' persons meet, and what the model expects to be wrong with it.
 *
 * @param first number of a partner, as given to the input
 * @param second number of the other, higher than the first
 * @param coverage share of the persons of the partner with fewer persons who are also found at the other
 * @param falseLinks share of the links between both that are expected to be of two persons
 * @param missedLinks share of the links there should be that are expected to be missing
 */
public record PairCoverage(int first, int second, Band coverage, Band falseLinks, Band missedLinks) {}
