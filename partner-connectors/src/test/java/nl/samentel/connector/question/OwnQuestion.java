package nl.samentel.connector.question;

import java.nio.charset.StandardCharsets;
import nl.samentel.schema.question.DefinitionDocument;
import nl.samentel.schema.question.DefinitionException;

/** A question of a datalab's own: reports, and what group the municipality knows a subject by. */
public final class OwnQuestion {
    private static final String TEXT = """
            {
              "format": "samentel-question-1", "id": "X1", "version": "4",
              "title": {"nl": "Eigen vraag", "en": "Own question"},
              "says": {"nl": "Hoeveel meldingen.", "en": "How many reports."},
              "cannotSay": {"nl": "Waarom er gemeld is.", "en": "Why somebody reported."},
              "unit": {"nl": "melding", "en": "report"},
              "base": {"each": "RECORD", "from": [{"event": "VT_REPORT"}], "first": "2019-01-01", "until": "2023-07-01"},
              "links": [{
                "name": "group", "by": "PERSON", "span": "ACTIVE", "from": "-365d", "until": "1d",
                "to": [{"event": "GROUP_FLAG", "where": {"field": "target_group", "in": ["LABOUR_MIGRANT"]}}]
              }],
              "dimensions": [
                {"id": "outcome", "label": {"nl": "uitkomst", "en": "outcome"}, "field": "outcome"},
                {"id": "group", "label": {"nl": "groep", "en": "group"}, "linked": "group"}
              ]
            }
            """;

    private OwnQuestion() {}

    /** Returns it. */
    public static DefinitionDocument document() {
        try {
            return DefinitionDocument.read(TEXT);
        } catch (DefinitionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns its canonical form, as the hub shows it. */
    public static String text() {
        return new String(document().bytes(), StandardCharsets.UTF_8);
    }
}
