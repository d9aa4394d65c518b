package nl.samentel.hub.counting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samentel.schema.event.Event;
import nl.samentel.schema.event.EventBuilder;
import nl.samentel.schema.event.EventHeader;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.Id32;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionException;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.Dimension;
import nl.samentel.schema.question.meaning.Counts;
import nl.samentel.schema.question.meaning.LinkedEvent;
import nl.samentel.schema.question.meaning.Meaning;
import nl.samentel.schema.role.PartnerRoles;

/** A few records made by hand, and what the product says and what definitions mean about them. */
final class TinyScene {
    private static final CountingPeriod PERIOD = new CountingPeriod(LocalDate.of(2019, 1, 1), LocalDate.of(2023, 7, 1));
    private static final String TEXT = "{'nl':'tekst','en':'text'}";

    private final List<LinkedEvent> rows = new ArrayList<>();
    private int ids;

    static Id32 id(int number) {
        return RandomRecords.id(1_000 + number);
    }

    /** Starts an event of the first role of partner that delivers its type. */
    EventBuilder event(EventType type, String day) {
        String role = PartnerRoles.all().stream()
                .filter(r -> r.eventTypes().contains(type))
                .findFirst()
                .orElseThrow()
                .code();
        return Event.builder(
                EventHeader.of(role, "lab", "d"), RandomRecords.id(1_000_000 + ids++), type, LocalDate.parse(day));
    }

    void add(EventBuilder event, int person, int household) {
        add(event.build(), person, true, household);
    }

    void addUnidentified(EventBuilder event, int person, int household) {
        add(event.build(), person, false, household);
    }

    private void add(Event event, int person, boolean identified, int household) {
        rows.add(new LinkedEvent(event, event.header().partner(), person, identified, household));
    }

    /** An event of somebody whose address is unknown. */
    void add(EventType type, String day, int person) {
        add(event(type, day), person, -1);
    }

    /** Reads a definition of what is counted, the links and the dimensions, each without its braces. */
    static Definition definition(String base, List<String> links, String... dimensions) throws DefinitionException {
        StringBuilder json = new StringBuilder("{'format':'samentel-question-1','id':'T1','version':'1'");
        Stream.of("title", "says", "cannotSay", "unit")
                .forEach(t -> json.append(",'").append(t).append("':").append(TEXT));
        json.append(",").append(base).append(",'links':[");
        json.append(String.join(",", links.stream().map(l -> "{" + l + "}").toList()));
        List<String> by = new ArrayList<>();
        for (String dimension : dimensions) {
            by.add("{'id':'d" + by.size() + "','label':" + TEXT + "," + dimension + "}");
        }
        json.append("],'dimensions':[").append(String.join(",", by)).append("]}");
        return Definitions.read(json.toString().replace('\'', '"'));
    }

    /** Both give these units, such as {@code YES=2}; cells that are not named have none. */
    void assertUnits(Definition definition, String... cells) throws Exception {
        assertThat(byMeaning(definition).stream().map(c -> c.replaceAll("/.*", "")))
                .as("meaning")
                .containsExactlyInAnyOrder(cells);
        assertThat(byEngine(definition).stream().map(c -> c.replaceAll("/.*", "")))
                .as("product")
                .containsExactlyInAnyOrder(cells);
    }

    /** Both give these units, persons and households, such as {@code YES=2/3/1}. */
    void assertNumbers(Definition definition, String... cells) throws Exception {
        assertThat(byMeaning(definition)).as("meaning").containsExactlyInAnyOrder(cells);
        assertThat(byEngine(definition)).as("product").containsExactlyInAnyOrder(cells);
    }

    private List<String> byMeaning(Definition definition) {
        Meaning meaning = Meaning.of(rows, PERIOD.from(), PERIOD.to());
        return texts(meaning.facts(definition).count(dimensions(definition)));
    }

    private List<String> byEngine(Definition definition) throws Exception {
        EngineAnswers engine = new EngineAnswers(rows, List.of(definition), PERIOD);
        return texts(engine.occupied(definition.id(), dimensions(definition)));
    }

    private static List<String> dimensions(Definition definition) {
        return definition.dimensions().stream().map(Dimension::id).toList();
    }

    private static List<String> texts(Map<List<String>, Counts> cells) {
        return cells.entrySet().stream()
                .map(c -> text(c.getKey(), c.getValue()))
                .toList();
    }

    private static String text(List<String> codes, Counts counts) {
        return String.join(" ", codes) + "=" + counts.units() + "/" + counts.persons() + "/" + counts.households();
    }
}
