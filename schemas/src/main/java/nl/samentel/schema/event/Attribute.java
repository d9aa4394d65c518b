package nl.samentel.schema.event;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Coded fields of an event, in the order of the Avro schema. Each takes its codes from one code list; {@code multiple}
 * tells whether several codes may hold at once.
 */
public enum Attribute {
    REPORT_TYPE_NATIVE("report_type_native", "report_type", false),
    REPORT_SUBTYPE("report_subtype", "report_subtype", false),
    REPORTER_ROLE("reporter_role", "reporter_role", false),
    REPORTER_SECTOR("reporter_sector", "reporter_sector", false),
    REPORTER_CLASS("reporter_class", "reporter_class", false),
    REASON_CODES("reason_codes", "reason_code", true),
    NATURE_PRIMARY("nature_primary", "nature_primary", false),
    OTHER_PROBLEM("other_problem", "other_problem", false),
    NATURES("natures", "nature", true),
    SAFETY_LEVEL("safety_level", "safety_level", false),
    VT_FOLLOWUP("vt_followup", "vt_followup", false),
    DESTINATIONS("destinations", "destination", true),
    OUTCOME("outcome", "outcome", false),
    CASE_STARTED_BY("case_started_by", "case_started_by", false),
    POLICE_CLASS("police_class", "police_class", false),
    DV_FLAG("dv_flag", "yes_no", false),
    MINOR_PRESENT("minor_present", "yes_no", false),
    OFFICE_HOURS("office_hours", "yes_no", false),
    SERVICE_TYPE("service_type", "service_type", false),
    PREVENTION_TYPE("prevention_type", "prevention_type", false),
    METHOD("method", "method", false),
    REFERRER("referrer", "referrer", false),
    SPECIALIST("specialist", "specialist", false),
    LOCATION_IN_NOP("location_in_nop", "yes_no", false),
    ATTENDANCE("attendance", "attendance", false),
    CONTACT_KIND("contact_kind", "contact_kind", false),
    SCAN_RESULT("scan_result", "scan_result", false),
    MELDCODE_STEP("meldcode_step", "meldcode_step", false),
    CONCERN("concern", "concern", false),
    FIRST_SIGNAL_SOURCE("first_signal_source", "first_signal_source", false),
    INTERVENTION_STARTED("intervention_started", "yes_no", false),
    AFTERCARE("aftercare", "yes_no", false),
    FAMILY_PROFILE("family_profile", "family_profile", false),
    TARGET_GROUP("target_group", "target_group", false),
    RISK_FACTOR("risk_factor", "risk_factor", false);

    private final String field;
    private final String codeList;
    private final boolean multiple;

    Attribute(String field, String codeList, boolean multiple) {
        this.field = field;
        this.codeList = codeList;
        this.multiple = multiple;
    }

    /** Returns the name of the Avro field, which is also the name in mappings and allow-lists. */
    public String field() {
        return field;
    }

    /** Returns the id of the code list. */
    public String codeList() {
        return codeList;
    }

    /** Tells whether several codes may hold at once. */
    public boolean multiple() {
        return multiple;
    }

    /** Finds the attribute of an Avro field. */
    public static Optional<Attribute> ofField(String field) {
        String wanted = field.toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(a -> a.field.equals(wanted)).findFirst();
    }
}
