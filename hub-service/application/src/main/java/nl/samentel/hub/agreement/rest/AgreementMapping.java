package nl.samentel.hub.agreement.rest;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samentel.hub.agreement.Proposal;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** Completes proposals with what the roles of the partners say; fields follow later, from the necessity table. */
final class AgreementMapping {
    private AgreementMapping() {}

    static Proposal proposal(AgreementRequest request, int leastPersons) {
        requireDistinct("questions", request.questions());
        requireDistinct(
                "parties",
                request.parties().stream()
                        .map(AgreementRequest.PartyRequest::code)
                        .toList());
        return new Proposal(
                request.purpose(),
                request.legalBasis(),
                request.questions(),
                request.schemaFingerprint(),
                request.epoch(),
                DisclosureMapping.disclosure(request.disclosure(), request.questions(), leastPersons),
                request.from(),
                request.until(),
                request.destroyBy(),
                request.keyCustodian(),
                request.parties().stream().map(AgreementMapping::party).toList(),
                request.parties().stream()
                        .filter(party -> party.fields() == null)
                        .map(AgreementRequest.PartyRequest::code)
                        .collect(Collectors.toSet()));
    }

    private static Party party(AgreementRequest.PartyRequest party) {
        PartnerRole role = PartnerRoles.find(party.role()).orElseThrow(() -> wrong("parties.role: no such role."));
        String bsnBasis = Objects.requireNonNullElse(party.bsnBasis(), "").strip();
        try {
            return new Party(
                    party.code(),
                    role.code(),
                    Objects.requireNonNullElse(party.legalEntity(), role.legalEntity()),
                    names(Objects.requireNonNullElse(party.eventTypes(), role.eventTypes())),
                    sorted(Objects.requireNonNullElse(party.fields(), List.of())),
                    names(Objects.requireNonNullElse(party.tagTypes(), tagTypes(role, bsnBasis))),
                    bsnBasis,
                    party.persons(),
                    Objects.requireNonNullElse(party.permission(), Permission.neededBy(role.code())));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Set<TagType> tagTypes(PartnerRole role, String bsnBasis) {
        return role.tagTypes().stream()
                .filter(t -> t != TagType.UNKNOWN && (t != TagType.BSN || !bsnBasis.isEmpty()))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Collection<? extends Enum<?>> values) {
        return sorted(values.stream().map(Enum::name).toList());
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    private static void requireDistinct(String field, List<String> values) {
        if (new HashSet<>(values).size() != values.size()) {
            throw wrong(field + ": one occurs twice.");
        }
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
