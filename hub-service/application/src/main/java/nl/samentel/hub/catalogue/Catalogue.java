package nl.samentel.hub.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.samentel.hub.counting.Questions;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.DefinitionDocument;
import nl.samentel.schema.question.Definitions;

/** The questions that a datalab can choose from: those that ship, and the newest version of each of its own. */
public final class Catalogue {
    private final Map<String, OwnDefinition> own = new LinkedHashMap<>();

    /** Collects the newest versions. */
    Catalogue(List<OwnDefinition> versions) {
        versions.forEach(v -> own.putIfAbsent(v.question(), v));
    }

    /** Tells whether there is a question. */
    public boolean has(String id) {
        return definition(id).isPresent();
    }

    /** Returns the ids of all questions, in order. */
    public Set<String> ids() {
        Set<String> ids = new TreeSet<>(own.keySet());
        Questions.all().forEach(q -> ids.add(q.id()));
        return ids;
    }

    /** Finds the definition that is registered now. */
    public Optional<Definition> definition(String id) {
        return Optional.ofNullable(own.get(id)).map(OwnDefinition::definition).or(() -> Definitions.find(id));
    }

    /** Finds the document of the definition that is registered now. */
    public Optional<DefinitionDocument> document(String id) {
        return Optional.ofNullable(own.get(id)).map(OwnDefinition::document).or(() -> DefinitionDocument.shipped(id));
    }

    /** Returns what some questions need of the partners' records; those that are not here are left out. */
    public List<QuestionNeeds> needs(List<String> ids) {
        return ids.stream()
                .flatMap(id -> definition(id).stream())
                .map(QuestionNeeds::of)
                .toList();
    }

    /** Returns since when each definition of the datalab's own is the one that is registered. */
    public Map<String, Instant> since() {
        Map<String, Instant> since = new TreeMap<>();
        own.forEach((id, definition) -> since.put(id, definition.registeredAt()));
        return since;
    }

    Optional<OwnDefinition> own(String id) {
        return Optional.ofNullable(own.get(id));
    }

    /** Finds ids that are the same but for capitals, since the tables of a count are named without them. */
    List<String> alike(String id) {
        List<String> alike = new ArrayList<>(ids());
        alike.removeIf(
                other -> other.equals(id) || !other.toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT)));
        return alike;
    }
}
