package nl.samentel.hub.datalab.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.counting.Questions;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.PartnerAgreement;
import nl.samentel.hub.disclosure.DisclosureProfile;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.event.TagType;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** Translates agreements between HTTP and the hub. */
final class DatalabMapping {
    private DatalabMapping() {}

    static Datalab datalab(DatalabRequest request, int leastPersons) {
        requireDistinct("questions", request.questions());
        requireDistinct(
                "partners",
                request.partners().stream().map(DatalabRequest.Partner::code).toList());
        for (String question : request.questions()) {
            if (Questions.find(question).isEmpty()) {
                throw new ProblemException(
                        ProblemCode.QUESTION_UNKNOWN, "questions: one is not registered in this hub.");
            }
        }
        return new Datalab(
                new DatalabId(request.code()),
                request.title().nl(),
                request.title().en(),
                request.purpose(),
                request.schemaFingerprint(),
                request.epoch(),
                profile(request, leastPersons),
                DatalabState.COLLECTING,
                request.partners().stream().map(DatalabMapping::partner).toList(),
                request.questions());
    }

    private static DisclosureProfile profile(DatalabRequest request, int leastPersons) {
        DatalabRequest.Disclosure asked = request.disclosure();
        if (asked == null) {
            return DisclosureProfile.DEFAULT;
        }
        if (asked.minPersons() < leastPersons) {
            throw wrong("disclosure.minPersons: this hub requires at least " + leastPersons + ".");
        }
        return new DisclosureProfile(asked.minPersons(), asked.minHouseholds(), asked.roundingBase());
    }

    private static PartnerAgreement partner(DatalabRequest.Partner partner) {
        PartnerRole role = PartnerRoles.find(partner.role()).orElseThrow(() -> wrong("partners.role: no such role."));
        Set<TagType> tags = partner.tagTypes() == null ? role.tagTypes() : Set.copyOf(partner.tagTypes());
        if (!role.tagTypes().containsAll(tags)) {
            throw wrong("partners.tagTypes: the role does not have all of them.");
        }
        return new PartnerAgreement(new PartnerId(partner.code()), role, tags);
    }

    private static void requireDistinct(String field, List<String> values) {
        if (new HashSet<>(values).size() != values.size()) {
            throw wrong(field + ": one occurs twice.");
        }
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }

    static DatalabAnswer answer(Datalab datalab) {
        return new DatalabAnswer(
                datalab.id().code(),
                new DatalabAnswer.Title(datalab.titleNl(), datalab.titleEn()),
                datalab.purpose(),
                datalab.state().name(),
                datalab.schemaFingerprint(),
                datalab.epoch(),
                new DatalabAnswer.Disclosure(
                        datalab.disclosure().minPersons(),
                        datalab.disclosure().minHouseholds(),
                        datalab.disclosure().roundingBase()),
                datalab.partners().stream()
                        .map(p -> new DatalabAnswer.Partner(
                                p.partner().code(),
                                p.role().code(),
                                p.tagTypes().stream().sorted().map(Enum::name).toList()))
                        .toList(),
                datalab.questions());
    }
}
