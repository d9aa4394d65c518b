package nl.samentel.schema.question;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the places in a document that was read at which fields of records are looked at. */
final class FieldUses {
    private final Definition definition;
    private final List<FieldUse> uses = new ArrayList<>();

    private FieldUses(Definition definition) {
        this.definition = definition;
    }

    static List<FieldUse> of(Definition definition, JsonNode json) {
        FieldUses found = new FieldUses(definition);
        Part whole = Part.whole(json);
        found.sources(whole.at("base"), "from", definition.base().from());
        for (Part link : whole.items("links")) {
            found.sources(link, "to", definition.link(link.text("name", "")).to());
            found.conditions(link.at("of"), definition.base().from());
        }
        found.conditions(whole.at("keep"), definition.base().from());
        whole.items("dimensions").forEach(found::dimension);
        return List.copyOf(found.uses);
    }

    private void sources(Part part, String list, List<Source> sources) {
        List<Part> items = part.items(list);
        for (int i = 0; i < items.size(); i++) {
            conditions(items.get(i).at("where"), List.of(sources.get(i)));
        }
    }

    private void dimension(Part dimension) {
        Optional<String> link = dimension.optional("link", Part::text);
        field(
                dimension,
                link.map(l -> definition.link(l).to()).orElse(definition.base().from()));
        dimension
                .items("cases")
                .forEach(c -> conditions(c.at("when"), definition.base().from()));
    }

    /** Conditions stand in lists and in one another; whatever names a field in them looks at the same records. */
    private void conditions(Part part, List<Source> sources) {
        if (part.json().isMissingNode()) {
            return;
        }
        field(part, sources);
        for (String inner : List.of("not", "subject")) {
            conditions(part.at(inner), sources);
        }
        for (String list : List.of("all", "any")) {
            part.items(list).forEach(p -> conditions(p, sources));
        }
    }

    private void field(Part part, List<Source> sources) {
        part.optional("field", p -> EventField.of(p.text()).orElseThrow())
                .ifPresent(field -> sources.forEach(
                        source -> uses.add(new FieldUse(part.at("field").place(), source, field))));
    }
}
