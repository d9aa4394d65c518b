package nl.samentel.connector.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.samentel.schema.codelist.Areas;
import nl.samentel.schema.codelist.CodeLists;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The truth agrees with what the files say where they can say it, and holds the effects worth finding. */
class TruthTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void nativeCountsAreThoseOfTheFiles(long seed) throws Exception {
        List<VtfReports.Item> reports = VtfReports.reports(seed);
        Map<String, Integer> types = new TreeMap<>();
        Map<String, Integer> areas = new TreeMap<>();
        for (VtfReports.Item report : reports) {
            String type = CodeLists.list("report_type")
                    .findNative(report.get("SOORT_MELDING"))
                    .orElseThrow()
                    .code();
            types.merge(report.year() + " " + type, 1, Integer::sum);
            areas.merge(Areas.find(report.pc4()).orElseThrow().rollUp() + " " + report.year(), 1, Integer::sum);
        }
        assertThat(table(seed, "M1", "year", "report_type")).isEqualTo(types);
        assertThat(table(seed, "M2", "area", "year")).isEqualTo(areas);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void derivedAndNativeTypesDisagreeInAtMostFivePerCent(long seed) throws Exception {
        Map<String, Integer> derived = table(seed, "M1", "derived_type");
        Map<String, Integer> types = table(seed, "M1", "year", "report_type");
        int moved = 0;
        for (String type : List.of("FIRST", "RE_REPORT", "FOLLOW_UP")) {
            moved += Math.abs(derived.get(type) - types.get("2022 " + type));
        }
        System.out.printf("seed %d  derived %s, native 137/138/137%n", seed, derived);
        assertThat(moved / 2).isLessThanOrEqualTo(20);
        assertThat(derived.values().stream().mapToInt(n -> n).sum()).isEqualTo(412);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void childrenWithASignalSeeMuchMoreViolenceLater(long seed) throws Exception {
        Map<String, Integer> counts = table(seed, "H8", "cohort", "flagged", "outcome_24");
        for (String cohort : List.of("2019", "2020")) {
            int flagged = counts.get(cohort + " YES YES") + counts.get(cohort + " YES NO");
            int others = counts.get(cohort + " NO YES") + counts.get(cohort + " NO NO");
            double with = (double) counts.get(cohort + " YES YES") / flagged;
            double without = (double) counts.get(cohort + " NO YES") / others;
            System.out.printf(
                    "seed %d  cohort %s  %d flagged %.1f %%, %d others %.1f %%%n",
                    seed, cohort, flagged, 100 * with, others, 100 * without);
            assertThat(flagged).isBetween(220, 400);
            assertThat(with).isGreaterThan(2.5 * without);
            assertThat(without).isBetween(0.03, 0.09);
        }
    }

    @Test
    void nobodyIsSaidToHaveHadNoSignalInAYearOfWhichHalfIsKnown() throws Exception {
        Map<String, Integer> counts = table(1, "H8", "cohort", "flagged", "outcome_12");
        assertThat(counts.keySet().stream().filter(c -> c.startsWith("2023")))
                .containsExactly("2023 NOT_COMPLETE NOT_COMPLETE");
        assertThat(counts.keySet().stream().filter(c -> c.startsWith("2022")))
                .isNotEmpty()
                .noneMatch(c -> c.startsWith("2022 NOT_COMPLETE"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void targetGroupsAreInMoreReportsThanTheirShareOfPeople(long seed) throws Exception {
        Map<String, Integer> reports = table(seed, "M3", "target_group");
        Map<String, Long> people = Regions.table(seed, "GEM/doelgroepen.csv").rows().stream()
                .collect(Collectors.groupingBy(r -> r.get("DOELGROEP"), Collectors.counting()));
        Map<String, String> words = Map.of(
                "STATUS_HOLDER", "STATUSHOUDER", "LABOUR_MIGRANT", "ARBEIDSMIGRANT", "MINIMA_HOUSEHOLD", "MINIMA");
        words.forEach((group, word) -> {
            double inReports = reports.get(group) / 2068.0;
            double ofPeople = (double) people.get(word) / Regions.INHABITANTS;
            System.out.printf(
                    "seed %d  %-16s %.1f %% of reports, %.1f %% of people%n",
                    seed, group, 100 * inReports, 100 * ofPeople);
            assertThat(inReports).as(group).isGreaterThan(1.1 * ofPeople);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void thePoliceForwardBetweenHalfAndTwoThirdsOfIncidentsAtHomeWithMinors(long seed) {
        Map<Integer, Integer> involved = Regions.persons(seed).get("VTF/vtf_meldingen.csv");
        Map<Integer, List<LocalDate>> reported = new HashMap<>();
        for (NativeTable.Row row : Regions.table(seed, "VTF/vtf_meldingen.csv").rows()) {
            if (row.get("HOEDANIGHEID_MELDER").equals("01")) {
                VtfReports.date(row.get("DATUM_MELDING"))
                        .ifPresent(d -> reported.computeIfAbsent(involved.get(row.line()), k -> new ArrayList<>())
                                .add(d));
            }
        }
        Map<Integer, Integer> persons = Regions.persons(seed).get("POL/bvh_hg_export.csv");
        Map<String, Boolean> forwarded = new HashMap<>();
        for (NativeTable.Row row : Regions.table(seed, "POL/bvh_hg_export.csv").rows()) {
            if (row.get("PROJECTCODE_HG").equals("J")
                    && row.get("KINDEREN_AANWEZIG").equals("J")
                    && !row.get("PLEEGDATUM").equals("2021-02-30")) {
                LocalDate day = LocalDate.parse(row.get("PLEEGDATUM").substring(0, 10));
                boolean found = reported.getOrDefault(persons.get(row.line()), List.of()).stream()
                        .anyMatch(d -> !d.isBefore(day) && d.isBefore(day.plusDays(14)));
                forwarded.merge(row.get("MUTATIENR"), found, Boolean::logicalOr);
            }
        }
        double share = (double) forwarded.values().stream().filter(f -> f).count() / forwarded.size();
        System.out.printf(
                "seed %d  %d incidents with minors, %.0f %% forwarded%n", seed, forwarded.size(), 100 * share);
        assertThat(share).isBetween(0.5, 0.667);
    }

    private static Map<String, Integer> table(long seed, String question, String... dimensions) throws Exception {
        JsonNode root = new ObjectMapper()
                .readTree(Regions.of(seed).resolve("truth/answers.json").toFile());
        Map<String, Integer> counts = new TreeMap<>();
        for (JsonNode table : root.get("tables")) {
            List<String> names = new ArrayList<>();
            table.get("dimensions").forEach(d -> names.add(d.asText()));
            if (table.get("question").asText().equals(question) && names.equals(List.of(dimensions))) {
                for (JsonNode cell : table.get("cells")) {
                    List<String> codes = new ArrayList<>();
                    cell.get("codes").forEach(c -> codes.add(c.asText()));
                    counts.put(String.join(" ", codes), cell.get("count").asInt());
                }
            }
        }
        return counts;
    }
}
