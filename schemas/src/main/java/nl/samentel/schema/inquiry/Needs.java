package nl.samentel.schema.inquiry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.event.EventType;

/** What the registered questions need, as it ships with this version. */
public final class Needs {
    private static final JsonNode DOCUMENT = document();
    private static final List<QuestionNeeds> ALL = read(DOCUMENT.get("questions"));

    private Needs() {}

    /** Returns the needs of all questions. */
    public static List<QuestionNeeds> all() {
        return ALL;
    }

    /** Finds the needs of a question. */
    public static Optional<QuestionNeeds> find(String question) {
        return ALL.stream().filter(n -> n.id().equals(question)).findFirst();
    }

    /** Returns the needs of some questions; those that are not registered are left out. */
    public static List<QuestionNeeds> of(List<String> questions) {
        return ALL.stream().filter(n -> questions.contains(n.id())).toList();
    }

    /** Returns the digest of the whole list, which a preliminary agreement names. */
    public static Digest digest() {
        return Digest.of(CanonicalJson.encode(DOCUMENT));
    }

    private static JsonNode document() {
        try (InputStream in = Needs.class.getResourceAsStream("question-needs.json")) {
            if (in == null) {
                throw new IllegalStateException("question-needs.json is not in the jar.");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<QuestionNeeds> read(JsonNode questions) {
        List<QuestionNeeds> needs = new ArrayList<>();
        for (JsonNode question : questions) {
            List<QuestionNeeds.Link> links = new ArrayList<>();
            question.get("links")
                    .forEach(l -> links.add(
                            new QuestionNeeds.Link(source(l), l.get("required").asBoolean())));
            needs.add(new QuestionNeeds(
                    question.get("id").asText(),
                    source(question.get("base")),
                    texts(question.get("dimensions")),
                    question.get("yearsBefore").asInt(),
                    LocalDate.parse(question.get("comparableFrom").asText()),
                    links,
                    question.get("cells").asInt()));
        }
        return List.copyOf(needs);
    }

    private static QuestionNeeds.Source source(JsonNode node) {
        return new QuestionNeeds.Source(
                texts(node.get("roles")), EventType.valueOf(node.get("event").asText()), texts(node.get("fields")));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(t -> texts.add(t.asText()));
        return texts;
    }
}
