package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samentel.hub.agreement.AgreementVersion;
import nl.samentel.hub.agreement.Standing;
import nl.samentel.schema.agreement.Agreement;
import nl.samentel.schema.agreement.Party;
import nl.samentel.schema.codelist.CodeList;
import nl.samentel.schema.codelist.CodeLists;
import nl.samentel.schema.event.Attribute;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;

/** Parts of documents that say what the partners agreed on. */
final class AgreementParts {
    private final Draft draft;
    private final Words words;
    private final Dossier dossier;

    AgreementParts(Draft draft, Dossier dossier) {
        this.draft = draft;
        this.words = draft.words();
        this.dossier = dossier;
    }

    private <T> Optional<String> agreed(Function<Agreement, T> part) {
        return dossier.agreement().map(part).map(Object::toString);
    }

    /** Says which agreement it is, and how it stands. */
    void identity() {
        draft.fact("agreement.version", agreed(Agreement::version))
                .fact("agreement.state", words.text("agreement-state." + state()))
                .fact(
                        "agreement.digest",
                        dossier.current().map(v -> v.document().digest().hex()))
                .fact(
                        "agreement.spoken",
                        dossier.current().map(v -> v.document().digest().spoken()))
                .fact(
                        "agreement.signed",
                        dossier.current()
                                .map(v -> String.join(", ", v.signatures().keySet())))
                .fact("agreement.from", agreed(Agreement::from))
                .fact("agreement.until", agreed(Agreement::until));
    }

    private String state() {
        Standing standing = dossier.arrangements().standing();
        boolean newest = dossier.current()
                .map(AgreementVersion::number)
                .equals(standing.newest().map(AgreementVersion::number));
        if (newest) {
            return standing.state().name();
        }
        return standing.inForce().isPresent() ? Standing.State.IN_FORCE.name() : "NOT_IN_FORCE";
    }

    void purpose() {
        draft.fact("agreement.purpose", agreed(Agreement::purpose))
                .fact("agreement.basis", agreed(Agreement::legalBasis));
    }

    void questions() {
        List<String> ids = dossier.agreement().map(Agreement::questions).orElse(List.of());
        draft.table(
                "table.questions", List.of("question", "title"), ids.stream().map(id -> List.of(id, question(id))));
    }

    private String question(String id) {
        return Optional.ofNullable(dossier.arrangements().titles().get(id))
                .map(title -> words.language().of(title.nl(), title.en()))
                .orElseGet(() -> words.text("not-recorded"));
    }

    /** Names the partners with the organisation that is responsible. */
    void parties() {
        draft.table(
                "table.parties",
                List.of("partner", "role", "entity", "bsn", "permission"),
                dossier.parties().stream()
                        .map(p -> List.of(
                                p.code(),
                                role(p.role()),
                                p.legalEntity(),
                                p.bsnBasis().isBlank() ? words.text("no-bsn") : p.bsnBasis(),
                                words.text("permission." + p.permission()))));
    }

    String role(String code) {
        Optional<PartnerRole> role = PartnerRoles.find(code);
        return role.map(r -> words.language().of(r.nl(), r.en())).orElse(code);
    }

    /** Says what each partner may deliver. */
    void data(Stream<Party> parties) {
        draft.table(
                "table.data",
                List.of("partner", "events", "fields", "tags"),
                parties.map(p -> List.of(
                        p.code(),
                        labels("event_type", p.eventTypes()),
                        fields(p),
                        p.tagTypes().stream().map(t -> words.or("tag." + t, t)).collect(Collectors.joining("; ")))));
    }

    private String fields(Party party) {
        return party.fields().stream()
                .map(f -> Attribute.ofField(f)
                        .map(a -> CodeLists.list(a.codeList()))
                        .map(list -> words.language().of(list.nl(), list.en()) + " (" + f + ")")
                        .orElse(f))
                .collect(Collectors.joining("; "));
    }

    String labels(String list, List<String> codes) {
        CodeList known = CodeLists.list(list);
        return codes.stream()
                .map(c -> known.find(c)
                        .map(code -> words.language().of(code.nl(), code.en()))
                        .orElse(c))
                .collect(Collectors.joining("; "));
    }

    /** Names schema and code lists with their versions. */
    void formats() {
        draft.fact("agreement.schema", agreed(Agreement::schema));
        Map<String, CodeList> lists = new TreeMap<>();
        dossier.parties().stream()
                .flatMap(p -> p.fields().stream())
                .flatMap(f -> Attribute.ofField(f).stream())
                .map(a -> CodeLists.list(a.codeList()))
                .forEach(list -> lists.put(list.id(), list));
        draft.table(
                "table.lists",
                List.of("list", "meaning", "version", "source"),
                lists.values().stream()
                        .map(l -> List.of(l.id(), words.language().of(l.nl(), l.en()), l.version(), l.source())));
    }

    void disclosure() {
        draft.fact("disclosure.persons", agreed(a -> a.disclosure().minPersons()))
                .fact("disclosure.households", agreed(a -> a.disclosure().minHouseholds()))
                .fact("disclosure.perPerson", agreed(a -> a.disclosure().perPerson()))
                .fact("disclosure.noise", agreed(a -> a.disclosure().noise().deviation()))
                .fact("disclosure.cells", agreed(a -> a.disclosure().cells().perAnalyst()))
                .fact(
                        "disclosure.cellsInAll",
                        agreed(a -> a.disclosure().cells().inAll()));
    }

    void retention() {
        draft.fact("agreement.until", agreed(Agreement::until))
                .fact("agreement.destroyBy", agreed(Agreement::destroyBy));
    }

    /** Says who makes the keys, and with which keys partners sign. */
    void keys() {
        draft.fact("agreement.custodian", agreed(Agreement::keyCustodian))
                .fact("agreement.epoch", agreed(Agreement::epoch))
                .table(
                        "table.roster",
                        List.of("number", "partner", "digest", "spoken"),
                        dossier.arrangements().roster().stream()
                                .map(e -> List.of(
                                        Integer.toString(e.sequence()),
                                        e.partner(),
                                        e.digest().hex(),
                                        e.digest().spoken())));
    }
}
