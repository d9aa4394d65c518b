package nl.samentel.schema.question.meaning;

import java.util.List;

/**
 * One unit with one of its persons and one combination of codes.
 *
 * @param unit number of what is counted once
 * @param who person as counted, -1 when it cannot be told apart
 * @param household household, -1 when unknown
 * @param codes code of each dimension, in the order of the definition
 */
record FactRow(int unit, int who, int household, List<String> codes) {}
