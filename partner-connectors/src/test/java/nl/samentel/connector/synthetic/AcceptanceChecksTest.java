package nl.samentel.connector.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.samentel.schema.codelist.Areas;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The facts about Noordoostpolder that can be checked, counted from the native files as they lie on disk. */
@ParameterizedClass
@ValueSource(longs = {1, 2})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AcceptanceChecksTest {
    private static final List<String> POLICE = List.of("01");
    private static final List<String> HEALTH = List.of("02", "03", "04", "05", "06", "07", "11");
    private static final List<String> EDUCATION = List.of("15", "16");

    @Parameter
    long seed;

    private List<VtfReports.Item> reports;

    @BeforeEach
    void read() {
        if (reports == null) {
            reports = VtfReports.reports(seed);
        }
    }

    @Test
    void f1ThereAre2068Reports() {
        say("F1 reports", reports.size(), "2068");
        assertThat(reports).hasSize(2068);
    }

    @Test
    void f2AndF3QuartersLieBetween92And145WithThePeakIn2021() {
        Map<String, Long> quarters = by(r -> r.year() + "Q" + (r.date().getMonthValue() + 2) / 3);
        say("F2 quarters, least and most", quarters, "18 of 92 to 145, mean 115");
        assertThat(quarters).hasSize(18);
        assertThat(quarters.values().stream().min(Long::compare)).hasValue(92L);
        assertThat(quarters.values().stream().max(Long::compare)).hasValue(145L);
        assertThat(Math.round(reports.size() / 18.0)).isEqualTo(115);
        assertThat(quarters.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey())
                .startsWith("2021");
        assertThat(quarters.entrySet().stream().filter(q -> q.getKey().startsWith("2022")))
                .hasSize(4)
                .allMatch(q -> q.getValue() < 114.9);
    }

    @Test
    void f6EachTypeIsAboutAThirdOf2022() {
        Map<String, Long> types = of(2022).stream()
                .collect(Collectors.groupingBy(r -> r.get("SOORT_MELDING"), TreeMap::new, Collectors.counting()));
        say("F6 types in 2022", types, "each 30 to 37 %");
        assertThat(types).containsOnlyKeys("1e melding", "hermelding", "vervolgmelding");
        assertThat(types.values()).allMatch(n -> share(n, of(2022).size()) >= 30 && share(n, of(2022).size()) <= 37);
    }

    @Test
    void f8MostReportsComeFrom8303And8302() {
        List<String> order = order(areas(of(2022)), n -> (double) n.getValue());
        say("F8 most reports in 2022", order.subList(0, 3), "8303 and 8302 first");
        assertThat(order.subList(0, 2)).containsExactlyInAnyOrder("8302", "8303");
    }

    @Test
    void f9TheHighestRatesAreOfNageleLuttelgeestAnd8303() {
        List<String> order = order(areas(of(2022)), AcceptanceChecksTest::rate);
        say("F9 highest rates in 2022", order.subList(0, 4), "8308, 8315, 8303");
        assertThat(order.subList(0, 3)).containsExactly("8308", "8315", "8303");
    }

    @Test
    void f10RuttenHas16ReportsWhichIs964In100000() {
        long rutten = areas(of(2022)).get("8313");
        say("F10 Rutten 2022", rutten, "16, rate 964");
        assertThat(Math.round(rutten * 100_000.0 / 1660)).isEqualTo(964);
    }

    @Test
    void f11In2019To2022ThereStarted1770CasesMostInTheSameAreas() {
        List<VtfReports.Item> cases =
                VtfReports.cases(seed).stream().filter(c -> c.year() < 2023).toList();
        List<String> absolute = order(areas(cases), n -> (double) n.getValue());
        List<String> rates = order(areas(cases), AcceptanceChecksTest::rate);
        say("F11 cases", cases.size(), "1770");
        say("F11 most cases", absolute.subList(0, 2) + ", highest rates " + rates.subList(0, 4), "as F8 and F9");
        assertThat(cases).hasSize(1770);
        assertThat(absolute.subList(0, 2)).containsExactlyInAnyOrder("8302", "8303");
        assertThat(rates.subList(0, 3)).containsExactlyInAnyOrder("8308", "8315", "8303");
    }

    @Test
    void f12AndF13NineOfTenReportersAreProfessionalsMostOfThemPolice() {
        List<VtfReports.Item> years =
                reports.stream().filter(r -> r.year() < 2023).toList();
        double professional = share(years, r -> r.get("HOEDANIGHEID_MELDER").compareTo("30") < 0);
        double police = share(years, r -> POLICE.contains(r.get("HOEDANIGHEID_MELDER")));
        double health = share(years, r -> HEALTH.contains(r.get("HOEDANIGHEID_MELDER")));
        double education = share(years, r -> EDUCATION.contains(r.get("HOEDANIGHEID_MELDER")));
        say("F12 professional", professional, "90 %");
        say("F13 police, health, education", police + ", " + health + ", " + education, "60, 11, 8 %");
        assertThat(professional).isBetween(89.0, 91.0);
        assertThat(police).isBetween(59.0, 61.0);
        assertThat(health).isBetween(10.0, 12.0);
        assertThat(education).isBetween(7.0, 9.0);
    }

    @Test
    void f14In2019To2022ThereWere46BystandersAmongTheReporters() {
        long bystanders = reports.stream()
                .filter(r -> r.year() < 2023)
                .filter(r -> List.of("33", "34", "35").contains(r.get("HOEDANIGHEID_MELDER")))
                .count();
        say("F14 bystanders", bystanders, "46");
        assertThat(bystanders).isEqualTo(46);
    }

    @Test
    void f16ChildAbuseOtherProblemsAndPartnerViolenceAre85PerCentInThatOrder() {
        List<VtfReports.Item> known = reports.stream()
                .filter(r -> r.year() < 2023 || r.date().getMonthValue() < 4)
                .toList();
        Map<String, Long> natures = known.stream()
                .collect(Collectors.groupingBy(
                        r -> r.get("AARD_PRIMAIR").split(":", -1)[0], TreeMap::new, Collectors.counting()));
        List<String> order = order(natures, n -> (double) n.getValue());
        double three =
                share(order.subList(0, 3).stream().mapToLong(natures::get).sum(), known.size());
        say("F16 natures", order.subList(0, 3) + " " + three, "85 %");
        assertThat(order.subList(0, 3))
                .containsExactly("kindermishandeling", "andere problematiek", "(ex-)partnergeweld");
        assertThat(three).isBetween(84.5, 85.5);
    }

    @Test
    void f17AndF18EmotionalAbuseComesFirst() {
        List<String> children = forms("kindermishandeling");
        List<String> partners = forms("(ex-)partnergeweld");
        say("F17 forms of child abuse", children.subList(0, 3), "03, 04, 08");
        say("F18 forms of partner violence", partners.subList(0, 2), "03, 01");
        assertThat(children.subList(0, 3)).containsExactly("03", "04", "08");
        assertThat(partners.subList(0, 2)).containsExactly("03", "01");
    }

    @Test
    void f22YouthHealthCareHadTheFirstSignalIn2Of40() {
        List<String> sources = new ArrayList<>();
        for (String file : List.of("JGZ04/ddjgz_export.csv", "GGD/ddjgz_export.csv")) {
            Regions.table(seed, file).rows().stream()
                    .filter(r -> VtfReports.date(r.get("CONTACTDATUM")).isPresent())
                    .filter(r -> !r.get("VERSCHENEN").equals("?"))
                    .filter(r -> !r.get("BRON_EERSTE_SIGNAAL").isEmpty())
                    .map(NativeTable.Row::fields)
                    .distinct()
                    .forEach(f -> sources.add(f.get("BRON_EERSTE_SIGNAAL")));
        }
        long own = sources.stream().filter("JGZ"::equals).count();
        say("F22 first signal by JGZ", own + " of " + sources.size(), "2 of 40");
        assertThat(sources).hasSize(40);
        assertThat(own).isEqualTo(2);
    }

    private List<String> forms(String nature) {
        Map<String, Long> forms = reports.stream()
                .filter(r -> r.get("AARD_PRIMAIR").equals(nature))
                .flatMap(r -> Arrays.stream(r.get("AARD").split("\\|", -1)))
                .collect(Collectors.groupingBy(f -> f, TreeMap::new, Collectors.counting()));
        return order(forms, n -> (double) n.getValue());
    }

    private List<VtfReports.Item> of(int year) {
        return reports.stream().filter(r -> r.year() == year).toList();
    }

    private Map<String, Long> by(Function<VtfReports.Item, String> key) {
        return reports.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> areas(List<VtfReports.Item> items) {
        return items.stream().collect(Collectors.groupingBy(VtfReports.Item::pc4, TreeMap::new, Collectors.counting()));
    }

    private static double rate(Map.Entry<String, Long> area) {
        return area.getValue()
                * 100_000.0
                / Areas.find(area.getKey()).orElseThrow().inhabitants();
    }

    private static List<String> order(Map<String, Long> counts, Function<Map.Entry<String, Long>, Double> size) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(size).reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double share(List<VtfReports.Item> items, Predicate<VtfReports.Item> condition) {
        return share(items.stream().filter(condition).count(), items.size());
    }

    private static double share(long part, int whole) {
        return Math.round(1000.0 * part / whole) / 10.0;
    }

    private void say(String what, Object found, String target) {
        System.out.printf("seed %d  %-34s %s  (%s)%n", seed, what, found, target);
    }
}
