package nl.samentel.hub.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.question.DefinitionDocument;
import nl.samentel.schema.question.FieldUse;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/**
 * Holds the questions of an agreement to its fields: a field that a partner keeps to itself would read as unknown, and an
 * answer by it would say nothing and look as if it did. Records that a partner does not deliver at all are not looked at.
 */
final class AgreedFields {
    private AgreedFields() {}

    /**
     * Checks what definitions look at.
     *
     * @throws ProblemException dimension-outside that names each question, place and field
     */
    static void require(Agreement agreement, List<DefinitionDocument> definitions) {
        List<Map<String, String>> outside = new ArrayList<>();
        for (DefinitionDocument definition : definitions) {
            for (FieldUse use : definition.uses()) {
                agreement.parties().stream()
                        .filter(party -> outside(use, party))
                        .forEach(party -> outside.add(line(definition, use, party)));
            }
        }
        if (!outside.isEmpty()) {
            Map<String, String> first = outside.get(0);
            throw new ProblemException(
                    ProblemCode.DIMENSION_OUTSIDE,
                    "dimension outside the agreement: question " + first.get("question") + " looks in "
                            + first.get("place") + " at the field " + first.get("field") + " of "
                            + first.get("partner") + "; outside lists every such place.",
                    Map.of("outside", outside));
        }
    }

    private static boolean outside(FieldUse use, Party party) {
        PartnerRole role = PartnerRoles.find(party.role()).orElseThrow();
        return !party.fields().contains(use.field().id())
                && party.eventTypes().stream().map(EventType::valueOf).anyMatch(event -> use.looksAt(role, event));
    }

    private static Map<String, String> line(DefinitionDocument definition, FieldUse use, Party party) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("question", definition.definition().id());
        line.put("place", use.place());
        line.put("partner", party.code());
        line.put("field", use.field().id());
        return line;
    }
}
