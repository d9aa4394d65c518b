package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.samentel.demo.AttackingAnalyst.Reply;
import nl.samentel.demo.attack.Attacked;
import nl.samentel.demo.attack.AttackedRegion;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Hub;
import nl.samentel.hub.disclosure.attack.Recovery;
import nl.samentel.hub.disclosure.attack.Report;

/** Attacks a running hub as an analyst would, and holds what it says against the truth about its fictional people. */
final class InterfaceChecks {
    private static final List<String> ATTACKED = List.of("M1", "M2", "H8");
    private static final int ENOUGH = 8;
    private static final Pattern WORD = Pattern.compile("(?<![0-9A-Za-z_.:+-])([0-9]{2,4})(?![0-9A-Za-z_.:+-])");
    private static final Pattern KEY = Pattern.compile("(?<![0-9A-Za-z-])-?[0-9]{17,20}(?![0-9A-Za-z-])");

    /** What an entry about an answer tells of it that is made of no record. */
    private static final Set<String> HARMLESS = Set.of("version", "newCells", "cells");

    private final SmallSite small;
    private final Map<String, Answers> said = new LinkedHashMap<>();

    InterfaceChecks(SmallSite small) {
        this.small = small;
    }

    private AttackingAnalyst session() {
        var site = small.site();
        return new AttackingAnalyst(
                site.hub().url(), new KeptToken(() -> site.keycloak().userToken("anna", "anna-demo")));
    }

    /** Asks every table of two questions in every way: nothing changes, and nothing but the cells tells anything. */
    void everyWay() {
        var attack = new InterfaceAttack(session(), session());
        said.put("M1", attack.everything("M1", true));
        said.put("M2", attack.everything("M2", true));
        said.put("H8", attack.everything("H8", false));
        assertThat(attack.headers())
                .hasSize(3)
                .allSatisfy((form, different) -> assertThat(different).as(form).hasSize(1));
        attack.times().forEach((cells, byShown) -> {
            if (byShown.size() == 2) {
                compare(cells, byShown.getOrDefault(true, List.of()), byShown.getOrDefault(false, List.of()));
            }
        });
    }

    /** Prints; times are held against each other in the long form alone, and by how much they vary anyway. */
    private static void compare(int cells, List<Long> shown, List<Long> closed) {
        System.out.printf(
                Locale.ROOT,
                "attack: time of answers of %d cells | shown %.1f ms (%d), closed %.1f ms (%d)%n",
                cells,
                median(shown) / 1e6,
                shown.size(),
                median(closed) / 1e6,
                closed.size());
        boolean enough = Math.min(shown.size(), closed.size()) >= ENOUGH;
        double noise = Math.hypot(spread(shown), spread(closed));
        assertThat(!Hub.LONG || !enough || Math.abs(median(shown) - median(closed)) <= 3 * noise)
                .as("times of %d cells", cells)
                .isTrue();
    }

    private static double median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }

    /** Returns the standard error of a median. */
    private static double spread(List<Long> times) {
        double mean = times.stream().mapToLong(t -> t).average().orElseThrow();
        double squares =
                times.stream().mapToDouble(t -> (t - mean) * (t - mean)).sum();
        return 1.25 * Math.sqrt(squares / Math.max(1, times.size() - 1) / times.size());
    }

    /** Averages the answers that came through the interface. */
    void average() {
        var region = region();
        Recovery all = Recovery.NONE;
        for (String question : ATTACKED) {
            Attacked truth = region.of(question);
            Answers answers = said.getOrDefault(question, truth.answers());
            all = all.and(Recovery.of(answers, truth.nothing(), truth.counts()));
        }
        Report.print("averaging through the interface", SmallSite.SEED, Recovery.BOUND, all.toString());
        assertThat(all.largeCells()).isPositive();
        assertThat(all.held()).isTrue();
    }

    private static AttackedRegion region() {
        return AttackedRegion.of(
                SmallSite.SEED,
                SmallSite.INHABITANTS,
                ATTACKED.stream().map(q -> Questions.find(q).orElseThrow()).toList());
    }

    /** Looks for exact numbers and for keys in what the hub writes down about answers. */
    void lookForExactNumbers() {
        Set<String> exact = new HashSet<>();
        var region = region();
        for (String question : ATTACKED) {
            Attacked truth = region.of(question);
            for (int dimension = 0; dimension < truth.rows().sizes().size(); dimension++) {
                for (int count : truth.counts()[1 << dimension]) {
                    exact.add(count >= 10 ? String.valueOf(count) : "none");
                }
            }
        }
        assertThat(exact).hasSizeGreaterThan(10);
        LogText.all(small.site().hub().log()).forEach(line -> {
            assertThat(KEY.matcher(line).find()).as(line).isFalse();
            if (line.contains("count") || line.contains("answer")) {
                assertThat(words(line)).as(line).doesNotContainAnyElementsOf(exact);
            }
        });
        int answers = 0;
        for (JsonNode entry : small.site()
                .as("aart")
                .get("/audit/entries?action=COUNT&limit=500")
                .path("entries")) {
            answers++;
            entry.path("details").properties().forEach(detail -> {
                String value = detail.getValue().asText();
                assertThat(KEY.matcher(value).find()).as(detail.getKey()).isFalse();
                if (!HARMLESS.contains(detail.getKey())) {
                    assertThat(words(value)).as(detail.getKey()).doesNotContainAnyElementsOf(exact);
                }
            });
        }
        assertThat(answers).isGreaterThan(100);
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(m -> m.group(1)).toList();
    }

    /** Asks until nothing is left. What is refused then, and with which words, follows from what was asked alone. */
    void spend() {
        var analyst = session();
        Map<String, Set<String>> refusals = new HashMap<>();
        int refused = 0;
        for (Table table : large()) {
            Reply reply = analyst.ask(table, AttackingAnalyst.JSON);
            if (reply.status() != 200) {
                JsonNode problem = reply.json();
                assertThat(problem.path("code").asText()).isEqualTo("budget-spent");
                refused++;
                refusals.computeIfAbsent(problem.path("asked") + " of " + problem.path("left"), a -> new HashSet<>())
                        .add(reply.status() + " " + reply.headers() + problem.path("detail") + problem.path("title"));
                if (refused == 12) {
                    break;
                }
            }
        }
        assertThat(refused).isEqualTo(12);
        assertThat(refusals)
                .hasSizeLessThan(12)
                .allSatisfy((asked, words) -> assertThat(words).hasSize(1));
    }

    /** Returns tables of three dimensions, the largest first: of equal ones those of different questions. */
    private static List<Table> large() {
        List<Table> tables = new ArrayList<>();
        Map<Table, Integer> sizes = new HashMap<>();
        for (Question question : Questions.all()) {
            var all = question.dimensions();
            IntStream.range(0, 1 << all.size())
                    .filter(m -> Integer.bitCount(m) == 3)
                    .forEach(mask -> {
                        var dimensions = IntStream.range(0, all.size())
                                .filter(d -> (mask >> d & 1) == 1)
                                .mapToObj(all::get)
                                .toList();
                        Table table = InterfaceAttack.table(question.id(), dimensions, null);
                        tables.add(table);
                        sizes.put(
                                table,
                                dimensions.stream()
                                        .mapToInt(d -> d.codes().size())
                                        .reduce(1, (a, b) -> a * b));
                    });
        }
        tables.sort(Comparator.comparing(sizes::get, Comparator.reverseOrder()));
        return tables;
    }
}
