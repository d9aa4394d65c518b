package nl.samentel.schema.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionReaderTest {
    private static DefinitionException refused(String text) {
        return catchThrowableOfType(DefinitionException.class, () -> Definitions.read(text));
    }

    /** Columns: what is wrong, where it is put, the value (none takes the field away), the place and rule of the fault. */
    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "faults.csv", delimiter = '|', quoteCharacter = '"', nullValues = "none")
    void refusesWhatIsWrongWithItsPlaceAndRuleAndWithoutItsValue(
            String what, String where, @Nullable String value, String place, String rule) {
        Draft draft = value == null ? new Draft().without(where) : new Draft().with(where, value);

        DefinitionException refusal = refused(draft.text());

        assertThat(refusal.faults()).containsExactly(new Fault(place, rule));
        assertThat(refusal).hasMessageEndingWith(": " + rule);
        assertThat(refusal.getMessage()).doesNotContainIgnoringCase("quisling").doesNotContain(secret(value));
    }

    /** Returns what a message may not repeat: the value if it is a text. */
    private static String secret(@Nullable String value) {
        JsonNode json = Draft.parse(value == null ? "{}" : value);
        return json.isTextual() ? json.asText() : "quisling";
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
                    broken JSON          | {"id": quisling            | is JSON: what stands here is not allowed, or something before it is missing (look at line 1, column 8)
                    an open object       | {"id": "T1", "links": [    | is JSON: what stands here is not allowed, or something before it is missing (look at line 1, column 24)
                    broken after twice   | {"id": "T1" "id": "T2"     | is JSON: what stands here is not allowed, or something before it is missing (look at line 1, column 13)
                    more than a document | {"id": "T1"} {"id": "T2"}  | is one JSON document, after which nothing follows (look at line 1, column 14)
                    a list               | []                         | is of type object
                    nothing              | ''                         | is of type object
                    """)
    void refusesATextThatIsNotOneDocument(String what, String text, String rule) {
        assertThat(refused(text).faults()).containsExactly(new Fault("", rule));
        assertThat(refused(text)).hasMessageNotContaining("quisling").hasMessageNotContaining("T2");
    }

    @Test
    void tellsAFieldThatIsThereTwiceApartFromWhatIsNoJson() {
        String twice = new Draft().text().replaceFirst("\"by\":", "\"by\":\"QUISLING\",\"by\":");

        assertThat(refused(twice).faults()).singleElement().satisfies(f -> {
            assertThat(f.place()).isEqualTo("/links/0/by");
            assertThat(f.rule()).startsWith("is a field that its object has once (look at line 1, column ");
        });
        assertThat(refused(twice)).hasMessageNotContaining("QUISLING");
        assertThat(refused("{\"id\": \"T1\",\n \"id\": broken").faults())
                .as("the first fault counts")
                .containsExactly(new Fault("/id", "is a field that its object has once (look at line 2, column 6)"));
    }

    @Test
    void refusesADocumentThatIsTooLong() {
        assertThat(refused(" ".repeat(Definitions.LONGEST) + "{}").faults())
                .containsExactly(new Fault("", "is at most 262144 characters long"));
    }

    @Test
    void refusesADocumentThatWouldExhaustTheStack() {
        String deep = "{'not': ".repeat(5_000) + "{'link': 'flag'}" + "}".repeat(5_000);
        String text = new Draft().text().replace("{\"link\":\"flag\"}", deep.replace('\'', '"'));

        assertThat(refused(text).faults())
                .containsExactly(
                        new Fault("", "has at most 50 levels, and no name or number of more than 1000 characters"));
    }

    @Test
    void refusesAReservedGroupAndOffersNone() {
        DefinitionException refusal = refused(new Draft()
                .with("/links/2/to/0/where/in/0", "'TRAFFICKING_VICTIM'")
                .text());

        assertThat(refusal.faults()).extracting(Fault::place).containsExactly("/links/2/to/0/where/in/0");
        assertThat(refusal)
                .hasMessageContaining("is a code of target_group that may be used: LABOUR_MIGRANT, STATUS_HOLDER")
                .hasMessageNotContaining("TRAFFICKING")
                .hasMessageNotContaining("STRICT_CHRISTIAN");
    }

    @Test
    void refusesAGridSoLargeThatItListsPeople() {
        Draft months = new Draft()
                .with("/base/first", "'1982-01-01'")
                .with("/dimensions/0/time", "'MONTH'")
                .with("/dimensions/3", "{'id': 'quarter', 'label': {'nl': 'k', 'en': 'q'}, 'time': 'QUARTER'}");

        assertThat(refused(months.text()).faults())
                .containsExactly(new Fault(
                        "/dimensions/0", "has so few codes that three dimensions have at most 20000 cells together"));
    }

    @Test
    void refusesLinksThatGoRoundAndSparesThoseThatLeadThere() {
        Draft round = new Draft().with("/links/0/after", "'end'").with("/links/2/after", "'end'");
        String rule = "does not lead back to itself: the links go round in a cycle";

        assertThat(refused(round.text()).faults())
                .containsExactly(new Fault("/links/0/after", rule), new Fault("/links/1/after", rule));
    }

    @Test
    void tellsAllFaultsAtOnceAndEachOnce() {
        Draft wrong = new Draft()
                .with("/base/first", "'2019-02-30'")
                .with("/base/from/0/event", "'QUISLING'")
                .with("/links/0/after", "'quisling'");

        assertThat(refused(wrong.text()).faults())
                .as("of the base: the links rest on it and are not judged yet")
                .containsExactly(
                        new Fault("/base/first", "is a day of the calendar"),
                        new Fault("/base/from/0/event", SourceReader.KNOWN));
        assertThat(refused("{\"quisling\": 1, \"quisling2\": 2}").faults())
                .doesNotHaveDuplicates()
                .contains(new Fault(
                        "",
                        "has no other fields than format, id, version, title, says, cannotSay, unit, comparableFrom, base,"
                                + " links, keep, dimensions, rate"));
    }

    @Test
    void putsAnAnchorBeforeWhatItAnchors() throws DefinitionException {
        Draft chain = new Draft().with("/links/0/after", "'flag'").with("/links/0/orBase", "true");

        assertThat(Definitions.read(chain.text()).links())
                .extracting(Link::name)
                .containsExactly("flag", "open", "help", "end");
    }

    @Test
    void knowsADefinitionByItsMeaningAndNotByItsForm() throws DefinitionException {
        String text = new Draft().text();
        List<String> forms = List.of(text, text.replace(",", " ,\n"), text.replace("Wat?", "\\u0057at?"));

        for (String form : forms) {
            assertThat(Definitions.read(form).digest())
                    .isEqualTo(Definitions.read(text).digest());
        }
        assertThat(Definitions.read(text.replace("Wat?", "Wie?")).digest())
                .isNotEqualTo(Definitions.read(text).digest());
    }
}
