package nl.samentel.schema.inquiry;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import nl.samentel.schema.document.CanonicalJson;
import nl.samentel.schema.document.Digest;
import nl.samentel.schema.question.Definitions;

/** What the registered questions need, as follows from the definitions that ship with this version. */
public final class Needs {
    private static final List<QuestionNeeds> ALL =
            Definitions.shipped().stream().map(NeedsOf::definition).toList();

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

    /** Returns the digest over all definitions, which a preliminary agreement names. */
    public static Digest digest() {
        ObjectNode digests = JsonNodeFactory.instance.objectNode();
        Definitions.shipped().forEach(d -> digests.put(d.id(), d.digest().hex()));
        return Digest.of(CanonicalJson.encode(digests));
    }
}
