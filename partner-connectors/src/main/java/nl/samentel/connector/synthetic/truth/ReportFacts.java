package nl.samentel.connector.synthetic.truth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.connector.synthetic.history.Addressing;
import nl.samentel.connector.synthetic.history.History;
import nl.samentel.connector.synthetic.history.Report;
import nl.samentel.schema.codelist.Area;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.codelist.CodeLists;

/** What is true of each report. */
final class ReportFacts {
    private static final String UNKNOWN = "UNKNOWN";

    private final DerivedTypes types;
    private final TargetGroups groups;
    private final Signals signals;

    ReportFacts(History history, Signals signals) {
        this.types = new DerivedTypes(history);
        this.groups = new TargetGroups(history);
        this.signals = signals;
    }

    List<Fact> of(List<Report> reports) {
        List<Fact> facts = new ArrayList<>();
        for (Report report : reports) {
            facts.add(of(report));
        }
        return facts;
    }

    private Fact of(Report report) {
        int year = report.date().getYear();
        String pc4 = Addressing.area(report.subjects(), report.date());
        Map<String, List<String>> codes = new HashMap<>();
        codes.put("year", List.of(Integer.toString(year)));
        codes.put("quarter", List.of(year + "Q" + (report.date().getMonthValue() + 2) / 3));
        codes.put("report_type", List.of(report.type().name()));
        codes.put("derived_type", List.of(types.of(report)));
        codes.put(
                "pc4",
                List.of(Areas.find(pc4).map(a -> a.merged().orElse(a.code())).orElse(UNKNOWN)));
        codes.put("area", List.of(Areas.find(pc4).map(Area::rollUp).orElse(UNKNOWN)));
        codes.put("target_group", groups.of(report, pc4));
        codes.put("nature_primary", List.of(report.nature().name()));
        codes.put(
                "safety_level", List.of(code("safety_level", report.assessment().safety())));
        codes.put("nature", natures(report));
        codes.put("with_child", List.of(report.withChild() ? "YES" : "NO"));
        codes.put("jgz_signal_before", List.of(signals.before(report) ? "YES" : "NO"));
        return new Fact(codes);
    }

    private static List<String> natures(Report report) {
        List<String> natures =
                report.assessment().forms().stream().map(f -> code("nature", f)).toList();
        return natures.isEmpty() ? List.of(UNKNOWN) : natures;
    }

    private static String code(String list, String nativeCode) {
        return CodeLists.list(list).findNative(nativeCode).map(c -> c.code()).orElse(UNKNOWN);
    }
}
