package nl.samentel.schema.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds numbers that have no canonical form: a schema takes {@code 100.0} for a whole number, a digest does not. */
final class WholeNumbers {
    private WholeNumbers() {}

    static List<Fault> faults(JsonNode json) {
        List<Fault> faults = new ArrayList<>();
        look(json, "", faults);
        return faults;
    }

    private static void look(JsonNode json, String place, List<Fault> faults) {
        if (json.isNumber() && !(json.isIntegralNumber() && json.canConvertToInt())) {
            faults.add(new Fault(place, "is a whole number, written without point or exponent"));
        }
        for (int i = 0; i < json.size() && json.isArray(); i++) {
            look(json.get(i), place + "/" + i, faults);
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            look(field.getValue(), place + "/" + field.getKey(), faults);
        }
    }
}
