package nl.samentel.hub.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.Member;
import nl.samentel.hub.necessity.NecessityTable;
import nl.samentel.hub.necessity.RoleFields;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Party;

/** Holds an agreement to what the necessity table says: its questions proceed, and each field is necessary for one. */
final class NecessaryFields {
    private NecessaryFields() {}

    /** Returns the parties of a proposal; those that name no fields get all that their partner's table calls necessary. */
    static List<Party> complete(Datalab datalab, NecessityTable table, Proposal proposal) {
        return proposal.parties().stream()
                .map(party -> proposal.derived().contains(party.code())
                        ? with(party, coded(datalab, table, party.code(), proposal.questions()))
                        : party)
                .toList();
    }

    private static Party with(Party party, List<String> fields) {
        return new Party(
                party.code(),
                party.role(),
                party.legalEntity(),
                party.eventTypes(),
                fields,
                party.tagTypes(),
                party.bsnBasis(),
                party.persons(),
                party.permission());
    }

    /**
     * Checks an agreement against the table.
     *
     * @throws ProblemException not-necessary that names the questions that do not proceed, or the partners and fields that
     *     no question needs
     */
    static void require(NecessityTable table, Agreement agreement) {
        List<String> refused = agreement.questions().stream()
                .filter(question -> !table.proceeds(question))
                .toList();
        if (!refused.isEmpty()) {
            throw refusal(
                    "questions: each one of an agreement was assessed and decided PROCEED.", "questions", refused);
        }
        List<String> unneeded = new ArrayList<>();
        for (Party party : agreement.parties()) {
            Set<String> necessary = table.necessary(party.code(), agreement.questions());
            party.fields().stream()
                    .filter(field -> !necessary.contains(field))
                    .forEach(field -> unneeded.add(party.code() + " " + field));
        }
        if (!unneeded.isEmpty()) {
            throw refusal(
                    "parties.fields: each one is marked necessary for this partner and a question of the agreement.",
                    "fields",
                    unneeded);
        }
    }

    /**
     * Checks an amendment within an agreement that is in use.
     *
     * @throws ProblemException not-necessary that names the fields that an added question needs and nobody agreed to
     */
    static void requireWithin(Datalab datalab, NecessityTable table, Agreement before, Agreement next) {
        List<String> added = next.questions().stream()
                .filter(question -> !before.questions().contains(question))
                .toList();
        List<String> beyond = new ArrayList<>();
        for (Member member : datalab.members()) {
            String code = member.partner().code();
            List<String> agreed = before.party(code).map(Party::fields).orElse(List.of());
            coded(datalab, table, code, added).stream()
                    .filter(field -> !agreed.contains(field))
                    .forEach(field -> beyond.add(code + " " + field));
        }
        if (!beyond.isEmpty()) {
            throw refusal(
                    "questions: one that is added needs fields beyond those agreed; go back to SCHEMA_AGREED.",
                    "fields",
                    beyond);
        }
    }

    /** Fields about the person are part of every event, so an agreement does not name them. */
    private static List<String> coded(
            Datalab datalab, NecessityTable table, String partner, Collection<String> questions) {
        Set<String> necessary = table.necessary(partner, questions);
        Optional<Member> member = datalab.members().stream()
                .filter(m -> m.partner().code().equals(partner))
                .findFirst();
        return member.map(m -> RoleFields.coded(m.role())).orElse(List.of()).stream()
                .filter(necessary::contains)
                .toList();
    }

    private static ProblemException refusal(String detail, String what, List<String> values) {
        return new ProblemException(ProblemCode.NOT_NECESSARY, detail, Map.of(what, values));
    }
}
