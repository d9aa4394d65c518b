package nl.samentel.hub.agreement.rest;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Disclosure;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;

/** Writes an agreement as the proposal that would make it again, so that a manager changes only what should change. */
final class AgreementDraft {
    private AgreementDraft() {}

    /** Returns the proposal, with other questions beside those of the agreement. */
    static AgreementRequest of(Agreement agreement, List<String> added) {
        TreeSet<String> questions = new TreeSet<>(agreement.questions());
        questions.addAll(added);
        return new AgreementRequest(
                agreement.purpose(),
                agreement.legalBasis(),
                List.copyOf(questions),
                agreement.schema().hex(),
                agreement.epoch(),
                disclosure(agreement.disclosure()),
                agreement.from(),
                agreement.until(),
                agreement.destroyBy(),
                agreement.keyCustodian(),
                agreement.parties().stream().map(AgreementDraft::party).toList());
    }

    private static AgreementRequest.DisclosureRequest disclosure(Disclosure agreed) {
        return new AgreementRequest.DisclosureRequest(
                agreed.minPersons(),
                agreed.minHouseholds(),
                agreed.perPerson(),
                new AgreementRequest.NoiseRequest(
                        agreed.noise().deviation(),
                        agreed.noise().variance(),
                        agreed.noise().blocked()),
                new AgreementRequest.CellsRequest(
                        agreed.cells().perAnalyst(), agreed.cells().inAll()),
                new AgreementRequest.PrivacyRequest(
                        agreed.privacy().budget(),
                        agreed.privacy().perTable(),
                        agreed.privacy().perPerson()),
                agreed.regimes().stream()
                        .collect(Collectors.toMap(
                                Disclosure.QuestionRegime::question, Disclosure.QuestionRegime::regime)));
    }

    private static AgreementRequest.PartyRequest party(Party party) {
        return new AgreementRequest.PartyRequest(
                party.code(),
                party.role(),
                party.legalEntity(),
                party.eventTypes().stream().map(EventType::valueOf).toList(),
                party.fields(),
                party.tagTypes().stream().map(TagType::valueOf).toList(),
                party.bsnBasis(),
                party.persons(),
                party.permission());
    }
}
