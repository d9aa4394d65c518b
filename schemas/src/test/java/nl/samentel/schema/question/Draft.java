package nl.samentel.schema.question;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A definition without faults, to be spoilt; its JSON is written with single quotes. */
final class Draft {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_SINGLE_QUOTES).build();

    private static final String VALID = """
            {
              'format': 'samentel-question-1', 'id': 'T1', 'version': '1',
              'title': {'nl': 'Wat?', 'en': 'What?'}, 'says': {'nl': 'Iets.', 'en': 'Something.'},
              'cannotSay': {'nl': 'De rest.', 'en': 'The rest.'}, 'unit': {'nl': 'melding', 'en': 'report'},
              'base': {
                'each': 'RECORD', 'first': '2020-01-01', 'until': '2022-01-01',
                'from': [{'event': 'VT_REPORT', 'where': {'field': 'sex', 'in': ['F']}}]
              },
              'links': [
                {'name': 'help', 'by': 'PERSON', 'to': [{'event': 'SERVICE_START'}], 'from': '0d'},
                {'name': 'end', 'by': 'PERSON', 'to': [{'event': 'SERVICE_END'}], 'from': '1d', 'after': 'help'},
                {
                  'name': 'flag', 'by': 'PERSON', 'span': 'ACTIVE', 'from': '-365d', 'until': '1d',
                  'to': [{'event': 'GROUP_FLAG', 'where': {'field': 'target_group', 'in': ['STATUS_HOLDER']}}]
                },
                {'name': 'open', 'by': 'CASE', 'to': [{'event': 'VT_INVOLVEMENT'}], 'span': 'OPEN', 'pick': 'EACH'}
              ],
              'keep': {'dated': {'from': '2020-01-01'}},
              'dimensions': [
                {'id': 'year', 'label': {'nl': 'jaar', 'en': 'year'}, 'time': 'YEAR'},
                {
                  'id': 'helped', 'label': {'nl': 'hulp', 'en': 'help'}, 'within': {'link': 'help', 'until': '90d'},
                  'validAfter': {'offset': '1y', 'code': 'EARLY', 'nl': 'te vroeg', 'en': 'too early'}
                },
                {
                  'id': 'status', 'label': {'nl': 'status', 'en': 'status'},
                  'cases': [{'code': 'HOLDER', 'nl': 'houder', 'en': 'holder', 'when': {'link': 'flag'}}],
                  'otherwise': {'code': 'OTHER', 'nl': 'anders', 'en': 'other'}
                }
              ],
              'rate': {'per': 100, 'question': 'M1'}
            }
            """;

    private final JsonNode json = parse(VALID);

    /** Parses JSON in single quotes. */
    static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Puts a value in its place: a field that may exist, an item, or an item behind the last. */
    Draft with(String place, String value) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode around = json.at(pointer.head());
        if (around instanceof ArrayNode list && list.size() == pointer.last().getMatchingIndex()) {
            list.add(parse(value));
        } else if (around instanceof ArrayNode list) {
            list.set(pointer.last().getMatchingIndex(), parse(value));
        } else {
            ((ObjectNode) around).set(pointer.last().getMatchingProperty(), parse(value));
        }
        return this;
    }

    /** Takes a field away. */
    Draft without(String place) {
        JsonPointer pointer = JsonPointer.compile(place);
        ((ObjectNode) json.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return this;
    }

    /** Returns the JSON, in double quotes. */
    String text() {
        return json.toString();
    }
}
