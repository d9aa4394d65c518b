package nl.samentel.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import nl.samentel.demo.AttackingAnalyst.Reply;
import nl.samentel.hub.counting.Dimension;
import nl.samentel.hub.counting.Question;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.disclosure.attack.Answers;
import nl.samentel.hub.disclosure.attack.Cells;

/** Asks a running hub every table of a question in every way that there is, and keeps what it said. */
final class InterfaceAttack {
    private final AttackingAnalyst analyst;
    private final AttackingAnalyst otherSession;
    private final Map<String, Set<Map<String, List<String>>>> headers = new HashMap<>();
    private final Map<Integer, Map<Boolean, List<Long>>> times = new TreeMap<>();
    private int asked;

    InterfaceAttack(AttackingAnalyst analyst, AttackingAnalyst otherSession) {
        this.analyst = analyst;
        this.otherSession = otherSession;
    }

    /**
     * Asks all tables.
     *
     * @param everyWay also in all other ways, in which nothing but the order of the cells may change
     */
    Answers everything(String question, boolean everyWay) {
        Question asked = Questions.find(question).orElseThrow();
        List<Dimension> all = asked.dimensions();
        Answers answers =
                Answers.none(new Cells(all.stream().map(d -> d.codes().size()).toList()));
        for (int bits = 0; bits < 1 << all.size(); bits++) {
            int mask = bits;
            if (Integer.bitCount(mask) <= 3) {
                List<Dimension> dimensions = IntStream.range(0, all.size())
                        .filter(d -> (mask >> d & 1) == 1)
                        .mapToObj(all::get)
                        .toList();
                table(question, dimensions, everyWay).forEach((cell, told) -> put(answers, mask, cell, told));
            }
        }
        return answers;
    }

    private static void put(Answers answers, int mask, int cell, JsonNode told) {
        switch (told.path("status").asText()) {
            case "VALUE" -> answers.put(mask, cell, told.path("value").asLong());
            case "SMALL" -> answers.put(mask, cell, 0);
            case "STRUCTURAL_ZERO" -> answers.putImpossible(mask, cell);
            default -> assertThat(told.path("status").asText()).isEqualTo("CLOSED");
        }
    }

    private Map<Integer, JsonNode> table(String question, List<Dimension> dimensions, boolean everyWay) {
        Table table = table(question, dimensions, null);
        Reply reply = keep(analyst.ask(table, AttackingAnalyst.JSON));
        int size = dimensions.stream().mapToInt(d -> d.codes().size()).reduce(1, (a, b) -> a * b);
        assertThat(reply.cells()).as("a dense grid of %s", table).hasSize(size);
        if (everyWay) {
            otherwise(table, reply);
            turned(question, dimensions, reply);
            filtered(question, dimensions, reply);
        }
        Map<Integer, JsonNode> cells = new TreeMap<>();
        reply.json().path("cells").forEach(cell -> cells.put(cells.size(), cell));
        return cells;
    }

    /** In another session, once more as an answer that was given, and in the other forms. */
    private void otherwise(Table table, Reply reply) {
        assertThat(keep(otherSession.ask(table, AttackingAnalyst.JSON)).cells()).isEqualTo(reply.cells());
        String id = reply.json().path("id").asText();
        assertThat(keep(analyst.again(id, AttackingAnalyst.JSON)).cells()).isEqualTo(reply.cells());
        assertThat(csv(
                        keep(analyst.ask(table, AttackingAnalyst.CSV)),
                        table.dimensions().size()))
                .isEqualTo(told(reply));
        assertThat(jsonStat(keep(analyst.ask(table, AttackingAnalyst.JSON_STAT))))
                .isEqualTo(told(reply));
    }

    /** The same cells in the opposite order of dimensions. */
    private void turned(String question, List<Dimension> dimensions, Reply reply) {
        List<Dimension> turned = new ArrayList<>(dimensions);
        Collections.reverse(turned);
        Map<String, String> cells = new HashMap<>();
        keep(analyst.ask(table(question, turned, null), AttackingAnalyst.JSON))
                .json()
                .path("cells")
                .forEach(cell -> {
                    List<String> codes = new ArrayList<>();
                    cell.path("codes").forEach(c -> codes.add(c.asText()));
                    Collections.reverse(codes);
                    cells.put(codes.toString(), Reply.told(cell));
                });
        reply.json().path("cells").forEach(cell -> {
            List<String> codes = new ArrayList<>();
            cell.path("codes").forEach(c -> codes.add(c.asText()));
            assertThat(cells).containsEntry(codes.toString(), Reply.told(cell));
        });
    }

    /** One code of the first dimension as a filter. */
    private void filtered(String question, List<Dimension> dimensions, Reply reply) {
        if (!dimensions.isEmpty()) {
            List<String> told = told(reply);
            Dimension first = dimensions.get(0);
            int part = told.size() / first.codes().size();
            int code = asked++ % first.codes().size();
            Table table = table(
                    question,
                    dimensions.subList(1, dimensions.size()),
                    new Table.Filter(first.id(), first.codeNames().get(code)));
            assertThat(told(keep(analyst.ask(table, AttackingAnalyst.JSON))))
                    .as("%s within %s", table.dimensions(), table.filter())
                    .isEqualTo(told.subList(code * part, (code + 1) * part));
        }
    }

    static Table table(
            String question, List<Dimension> dimensions, Table.@org.jspecify.annotations.Nullable Filter filter) {
        return new Table(question, dimensions.stream().map(Dimension::id).toList(), filter);
    }

    private Reply keep(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        headers.computeIfAbsent(String.valueOf(reply.headers().get("content-type")), t -> new HashSet<>())
                .add(reply.headers());
        if (reply.body().startsWith("{") && reply.json().has("cells")) {
            boolean shown =
                    reply.json().path("cells").findValuesAsText("status").contains("VALUE");
            times.computeIfAbsent(reply.json().path("cells").size(), s -> new TreeMap<>())
                    .computeIfAbsent(shown, s -> new ArrayList<>())
                    .add(reply.nanos());
        }
        return reply;
    }

    private static List<String> told(Reply reply) {
        List<String> told = new ArrayList<>();
        reply.json().path("cells").forEach(cell -> told.add(Reply.told(cell)));
        return told;
    }

    private static List<String> csv(Reply reply, int dimensions) {
        return reply.body()
                .lines()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(fields -> fields[dimensions] + " " + fields[dimensions + 1])
                .toList();
    }

    private static List<String> jsonStat(Reply reply) {
        JsonNode json = reply.json();
        return IntStream.range(0, json.path("status").size())
                .mapToObj(i -> json.path("status").get(i).asText() + " "
                        + json.path("value").get(i).asText("").replace("null", ""))
                .toList();
    }

    /** Returns by form the different headers that came. */
    Map<String, Set<Map<String, List<String>>>> headers() {
        return headers;
    }

    /** Returns how long answers took, in nanoseconds, by the number of their cells and by whether anything was shown. */
    Map<Integer, Map<Boolean, List<Long>>> times() {
        return times;
    }
}
