package nl.samentel.hub.catalogue.rest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.question.Choice;
import nl.samentel.schema.question.Definition;

/**
 * What follows from a definition.
 *
 * @param question id of the question
 * @param version version of the definition
 * @param digest SHA-256 of its canonical form
 * @param comparableFrom first day from which its records mean what they mean now
 * @param needs which records it looks at
 * @param dimensions codes of its dimensions
 */
record CheckedAnswer(
        String question,
        String version,
        String digest,
        LocalDate comparableFrom,
        List<Need> needs,
        List<DimensionCodes> dimensions) {
    /**
     * Records that it looks at.
     *
     * @param use COUNTED, LINKED, or OPTIONAL when the question says something without them too
     * @param roles roles of partners that have them
     * @param event type of event
     * @param fields fields that are looked at
     */
    record Need(String use, List<String> roles, String event, List<String> fields) {
        static Need of(String use, QuestionNeeds.Source source) {
            return new Need(use, source.roles(), source.event().name(), source.fields());
        }
    }

    /** A dimension with its codes, in order. */
    record DimensionCodes(String id, List<String> codes) {}

    static CheckedAnswer of(Definition definition) {
        return new CheckedAnswer(
                definition.id(),
                definition.version(),
                definition.digest().hex(),
                definition.comparableFrom(),
                needs(definition),
                dimensions(definition));
    }

    static List<Need> needs(Definition definition) {
        QuestionNeeds needs = QuestionNeeds.of(definition);
        List<Need> all = new ArrayList<>();
        needs.base().forEach(b -> all.add(Need.of("COUNTED", b)));
        needs.links().forEach(l -> all.add(Need.of(l.required() ? "LINKED" : "OPTIONAL", l.source())));
        return all;
    }

    static List<DimensionCodes> dimensions(Definition definition) {
        return definition.dimensions().stream()
                .map(d -> new DimensionCodes(
                        d.id(), definition.choices(d).stream().map(Choice::code).toList()))
                .toList();
    }
}
