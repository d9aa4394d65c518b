package nl.samentel.connector.synthetic.truth;

import java.util.List;
import java.util.Map;

/**
 * What is true of one report or child.
 *
 * @param codes for each dimension the codes that hold; several where a dimension is multi-valued
 */
record Fact(Map<String, List<String>> codes) {
    List<String> of(String dimension) {
        return codes.getOrDefault(dimension, List.of());
    }
}
