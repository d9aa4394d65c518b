package nl.samentel.demo;

import java.util.List;
import java.util.Map;

/** Another datalab, which ends at "not possible" before a record left anybody. */
final class StoppedDatalab {
    static final String CODE = "nop-2015-2018";

    private static final String WHY = "years before 2019 cannot be compared";

    private final HubApi manager;

    StoppedDatalab(HubApi manager) {
        this.manager = manager;
    }

    /** Leads it to its end; returns how it ended. */
    String end() {
        Datalab.draft(manager, CODE, "Noordoostpolder 2015-2018");
        pass("QUESTIONS_FIXED", Map.of("questions", "M1 M3", "owner", "municipality"));
        new Necessity(manager, CODE).refuse(List.of("M1", "M3"), WHY);
        pass(
                "NECESSITY_ASSESSED",
                Map.of(
                        "assessment", "report types before 2019 mean something else",
                        "alternatives", "none",
                        "decidedBy", "steering group"));
        return pass("STOPPED_NOT_POSSIBLE", Map.of("reason", WHY, "decidedBy", "steering group"));
    }

    private String pass(String state, Map<String, String> record) {
        return manager.post("/datalabs/" + CODE + "/gates", Map.of("state", state, "record", record))
                .path("state")
                .asText();
    }
}
