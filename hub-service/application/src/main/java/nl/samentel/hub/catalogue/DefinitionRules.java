package nl.samentel.hub.catalogue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.question.Definition;
import nl.samentel.schema.question.Definitions;
import nl.samentel.schema.question.Fault;
import nl.samentel.schema.question.Rate;

/** Checks a definition against the other questions of its datalab. Faults name the place and the rule, never a value. */
final class DefinitionRules {
    private final Catalogue catalogue;

    DefinitionRules(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Returns what keeps a definition from being registered; nothing when it is the one that is registered. */
    List<Fault> faults(Definition definition) {
        Optional<OwnDefinition> registered = catalogue.own(definition.id());
        if (registered
                .filter(r -> r.document().digest().equals(definition.digest()))
                .isPresent()) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (Definitions.find(definition.id()).isPresent()) {
            faults.add(new Fault("/id", "is not the id of a question that ships with the program"));
        } else if (!catalogue.alike(definition.id()).isEmpty()) {
            faults.add(new Fault("/id", "differs from the id of every other question in more than capitals"));
        }
        if (registered
                .filter(r -> OwnDefinition.version(definition) <= r.version())
                .isPresent()) {
            faults.add(new Fault("/version", "is higher than that of the version that is registered"));
        }
        if (definition.rate().orElse(null) instanceof Rate.Counted rate) {
            rate(definition.id(), rate).ifPresent(faults::add);
        }
        return faults;
    }

    private Optional<Fault> rate(String id, Rate.Counted rate) {
        String place = "/rate/question";
        if (!rate.question().equals(id) && !catalogue.has(rate.question())) {
            return Optional.of(new Fault(
                    place, "is the id of a question that this datalab has: " + String.join(", ", catalogue.ids())));
        }
        return goesRound(id, rate.question())
                ? Optional.of(new Fault(place, "does not lead back to itself: the rates go round in a cycle"))
                : Optional.empty();
    }

    private boolean goesRound(String id, String first) {
        Set<String> seen = new HashSet<>(Set.of(id));
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            if (!seen.add(next.get())) {
                return true;
            }
            next = catalogue
                    .definition(next.get())
                    .flatMap(Definition::rate)
                    .filter(Rate.Counted.class::isInstance)
                    .map(r -> ((Rate.Counted) r).question());
        }
        return false;
    }
}
