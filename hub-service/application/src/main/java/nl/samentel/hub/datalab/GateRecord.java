package nl.samentel.hub.datalab;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

/** Which fields the record of a gate has; all are texts of 1 to 2000 characters, and all are wanted. */
public final class GateRecord {
    private static final int LONGEST = 2_000;
    private static final Map<DatalabState, List<String>> FIELDS = new EnumMap<>(DatalabState.class);

    static {
        FIELDS.put(DatalabState.QUESTIONS_FIXED, List.of("questions", "owner"));
        FIELDS.put(DatalabState.NECESSITY_ASSESSED, List.of("assessment", "alternatives", "decidedBy"));
        FIELDS.put(DatalabState.STOPPED_NOT_NECESSARY, List.of("reason", "decidedBy"));
        FIELDS.put(DatalabState.STOPPED_NOT_POSSIBLE, List.of("reason", "decidedBy"));
        FIELDS.put(DatalabState.SCHEMA_AGREED, List.of("schemaFingerprint", "fields", "sufficiency", "decidedBy"));
        FIELDS.put(DatalabState.DPIA_DONE, List.of("version", "digest", "residualRisks"));
        FIELDS.put(DatalabState.OFFICER_ADVISED, List.of("officers", "advice", "followUp"));
        FIELDS.put(DatalabState.PRIOR_CONSULTATION, List.of("reference", "outcome"));
        FIELDS.put(DatalabState.AGREEMENTS_SIGNED, List.of("jointControllers", "processor"));
        FIELDS.put(DatalabState.PERMISSIONS_IN, List.of("checkedBy"));
        FIELDS.put(DatalabState.KEYS_ISSUED, List.of("ceremony", "witnesses"));
        FIELDS.put(DatalabState.COLLECTING, List.of("reason"));
        FIELDS.put(DatalabState.ANALYSIS, List.of("reason"));
        FIELDS.put(DatalabState.RESULTS_REVIEWED, List.of("reviewers", "participants"));
        FIELDS.put(DatalabState.PUBLISHED, List.of("publication"));
        FIELDS.put(DatalabState.CLOSED, List.of("reason"));
        FIELDS.put(DatalabState.SUSPENDED, List.of("reason"));
    }

    private GateRecord() {}

    /** Returns the fields of the record of a gate. */
    public static List<String> fields(DatalabState target) {
        return FIELDS.getOrDefault(target, List.of());
    }

    /**
     * Checks a record.
     *
     * @param registered ids of the questions that the datalab can choose from
     * @throws ProblemException gate-record that names the fields that are missing, empty, too long or unknown
     */
    static void require(DatalabState target, Map<String, String> record, Supplier<Set<String>> registered) {
        TreeSet<String> wrong = new TreeSet<>();
        for (String field : fields(target)) {
            String value = record.get(field);
            if (value == null || value.isBlank() || value.length() > LONGEST) {
                wrong.add("record." + field);
            }
        }
        boolean unknown =
                record.keySet().stream().anyMatch(field -> !fields(target).contains(field));
        if (!wrong.isEmpty() || unknown) {
            throw new ProblemException(
                    ProblemCode.GATE_RECORD,
                    "The record of " + target + " has the fields " + String.join(", ", fields(target))
                            + ", each a text of 1 to " + LONGEST + " characters, and no others.",
                    Map.of("fields", List.copyOf(wrong)));
        }
        if (target == DatalabState.QUESTIONS_FIXED) {
            FixedQuestions.require(record, registered.get());
        }
    }
}
