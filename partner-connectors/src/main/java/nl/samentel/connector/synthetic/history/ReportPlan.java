package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;

/** What a report must be for the figures to come out; who it is about is still open. */
final class ReportPlan {
    private final LocalDate date;
    private final String pc4;
    private ReportType type;
    private ReporterGroup reporter = ReporterGroup.POLICE;
    private Nature nature = Nature.UNKNOWN;

    ReportPlan(LocalDate date, String pc4, ReportType type) {
        this.date = date;
        this.pc4 = pc4;
        this.type = type;
    }

    LocalDate date() {
        return date;
    }

    String pc4() {
        return pc4;
    }

    ReportType type() {
        return type;
    }

    ReporterGroup reporter() {
        return reporter;
    }

    Nature nature() {
        return nature;
    }

    void reporter(ReporterGroup group) {
        reporter = group;
    }

    void nature(Nature wanted) {
        nature = wanted;
    }

    void swapTypes(ReportPlan other) {
        ReportType kept = type;
        type = other.type;
        other.type = kept;
    }

    void swapNatures(ReportPlan other) {
        Nature kept = nature;
        nature = other.nature;
        other.nature = kept;
    }
}
