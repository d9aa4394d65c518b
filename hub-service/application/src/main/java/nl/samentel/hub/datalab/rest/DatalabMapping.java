package nl.samentel.hub.datalab.rest;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.DatalabState;
import nl.samentel.hub.datalab.Member;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.role.PartnerRoles;

/** Makes drafts of datalabs from requests. */
final class DatalabMapping {
    private DatalabMapping() {}

    static Datalab draft(DatalabRequest request) {
        List<String> codes =
                request.partners().stream().map(DatalabRequest.Partner::code).toList();
        if (new HashSet<>(codes).size() != codes.size()) {
            throw wrong("partners: one occurs twice.");
        }
        return new Datalab(
                new DatalabId(request.code()),
                request.title().nl(),
                request.title().en(),
                DatalabState.DRAFT,
                Optional.empty(),
                request.partners().stream().map(DatalabMapping::member).toList());
    }

    private static Member member(DatalabRequest.Partner partner) {
        return new Member(
                new PartnerId(partner.code()),
                PartnerRoles.find(partner.role()).orElseThrow(() -> wrong("partners.role: no such role.")));
    }

    private static ProblemException wrong(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
