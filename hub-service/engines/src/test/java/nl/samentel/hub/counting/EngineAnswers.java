package nl.samentel.hub.counting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.samentel.hub.disclosure.ExactNumbers;
import nl.samentel.hub.disclosure.ExactNumbers.Numbers;
import nl.samentel.hub.disclosure.TableShape;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.UsedFields;
import nl.samentel.schema.question.meaning.Counts;
import nl.samentel.schema.question.meaning.LinkedEvent;

/** The product's exact answers to definitions about some records. */
final class EngineAnswers {
    private final Map<String, Question> questions = new HashMap<>();
    private final Map<String, FactTable> tables = new HashMap<>();

    EngineAnswers(List<LinkedEvent> rows, List<Definition> definitions, CountingPeriod period)
            throws FactBuildException {
        SnapshotEvents events = SnapshotEvents.expecting(rows.size(), UsedFields.of(definitions));
        for (LinkedEvent row : rows) {
            events.add(row.event(), row.role(), row.person(), row.identified(), row.household());
        }
        definitions.forEach(d -> questions.put(d.id(), Question.of(d)));
        FactBuilder.build(events, List.copyOf(questions.values()), period, FactBuilder.Limits.DEFAULT)
                .forEach(t -> tables.put(t.question(), t));
    }

    /** Returns the numbers of all cells. */
    List<Numbers> numbers(String question, Optional<CountQuery.Filter> filter, List<String> dimensions)
            throws CountQueryException {
        CountQuery query = CountQuery.of(questions.get(question), dimensions, filter);
        return ExactNumbers.of(Counter.count(tables.get(question), query));
    }

    /** Returns the counts of the cells that something was counted in. */
    Map<List<String>, Counts> occupied(String question, List<String> dimensions) throws CountQueryException {
        Map<List<String>, Counts> counts = new HashMap<>();
        for (Numbers cell : numbers(question, Optional.empty(), dimensions)) {
            if (cell.units() > 0) {
                counts.put(cell.codes(), counts(cell));
            }
        }
        return counts;
    }

    static Counts counts(Numbers cell) {
        return new Counts((int) cell.units(), (int) cell.persons(), (int) cell.households());
    }

    /** Returns the cells that the product says cannot exist. */
    static List<List<String>> impossible(Definition definition, List<String> dimensions, CountingPeriod period)
            throws CountQueryException {
        CountQuery query = CountQuery.of(Question.of(definition), dimensions, Optional.empty());
        TableShape shape = QueryShape.of(query, period);
        return IntStream.range(0, shape.cells())
                .filter(shape::structuralZero)
                .mapToObj(shape::codes)
                .toList();
    }
}
