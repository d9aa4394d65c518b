package nl.samentel.schema.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samentel.schema.question.BoundDefinition;

/**
 * What a new version of an agreement changes.
 *
 * @param lines one line per change, in the order of the document
 */
public record AgreementChange(List<Line> lines) {
    /**
     * One change.
     *
     * @param field field as it is called in the document, with the partner's code for what belongs to one
     * @param removed what no longer holds, empty if only something is added
     * @param added what holds from now on, empty if only something is removed
     */
    public record Line(String field, String removed, String added) {}

    /** Copies the list. */
    public AgreementChange {
        lines = List.copyOf(lines);
    }

    /** Compares a version with the one it replaces. */
    public static AgreementChange between(Agreement before, Agreement after) {
        List<Line> lines = new ArrayList<>();
        text(lines, "titleNl", before.titleNl(), after.titleNl());
        text(lines, "titleEn", before.titleEn(), after.titleEn());
        text(lines, "purpose", before.purpose(), after.purpose());
        text(lines, "legalBasis", before.legalBasis(), after.legalBasis());
        set(lines, "questions", before.questions(), after.questions());
        definitions(lines, before, after);
        text(lines, "schema", before.schema(), after.schema());
        text(lines, "epoch", before.epoch(), after.epoch());
        disclosure(lines, before.disclosure(), after.disclosure());
        text(lines, "from", before.from(), after.from());
        text(lines, "until", before.until(), after.until());
        text(lines, "destroyBy", before.destroyBy(), after.destroyBy());
        text(lines, "keyCustodian", before.keyCustodian(), after.keyCustodian());
        text(lines, "roster", before.roster(), after.roster());
        parties(lines, before, after);
        return new AgreementChange(lines);
    }

    /** A question that stays may come to mean something else. */
    private static void definitions(List<Line> lines, Agreement before, Agreement after) {
        for (BoundDefinition definition : before.definitions()) {
            after.definitions().stream()
                    .filter(now -> now.question().equals(definition.question()))
                    .forEach(now -> text(lines, "definitions." + now.question(), definition.digest(), now.digest()));
        }
    }

    private static void disclosure(List<Line> lines, Disclosure before, Disclosure after) {
        text(lines, "disclosure.minPersons", before.minPersons(), after.minPersons());
        text(lines, "disclosure.minHouseholds", before.minHouseholds(), after.minHouseholds());
        text(lines, "disclosure.perPerson", before.perPerson(), after.perPerson());
        text(
                lines,
                "disclosure.noise.deviation",
                before.noise().deviation(),
                after.noise().deviation());
        text(
                lines,
                "disclosure.noise.variance",
                before.noise().variance(),
                after.noise().variance());
        text(
                lines,
                "disclosure.noise.blocked",
                before.noise().blocked(),
                after.noise().blocked());
        text(
                lines,
                "disclosure.cells.perAnalyst",
                before.cells().perAnalyst(),
                after.cells().perAnalyst());
        text(
                lines,
                "disclosure.cells.inAll",
                before.cells().inAll(),
                after.cells().inAll());
        text(
                lines,
                "disclosure.privacy.budget",
                before.privacy().budget(),
                after.privacy().budget());
        text(
                lines,
                "disclosure.privacy.perTable",
                before.privacy().perTable(),
                after.privacy().perTable());
        text(
                lines,
                "disclosure.privacy.perPerson",
                before.privacy().perPerson(),
                after.privacy().perPerson());
        set(lines, "disclosure.regimes", regimes(before), regimes(after));
    }

    private static List<String> regimes(Disclosure disclosure) {
        return disclosure.regimes().stream()
                .map(r -> r.question() + " " + r.regime())
                .toList();
    }

    private static void parties(List<Line> lines, Agreement before, Agreement after) {
        set(lines, "parties", codes(before), codes(after));
        for (Party party : before.parties()) {
            Optional<Party> now = after.party(party.code());
            now.ifPresent(changed -> party(lines, party, changed));
        }
    }

    private static void party(List<Line> lines, Party before, Party after) {
        String place = before.code() + ".";
        text(lines, place + "role", before.role(), after.role());
        text(lines, place + "legalEntity", before.legalEntity(), after.legalEntity());
        set(lines, place + "eventTypes", before.eventTypes(), after.eventTypes());
        set(lines, place + "fields", before.fields(), after.fields());
        set(lines, place + "tagTypes", before.tagTypes(), after.tagTypes());
        text(lines, place + "bsnBasis", before.bsnBasis(), after.bsnBasis());
        text(lines, place + "persons", before.persons(), after.persons());
        text(lines, place + "permission", before.permission(), after.permission());
    }

    private static List<String> codes(Agreement agreement) {
        return agreement.parties().stream().map(Party::code).toList();
    }

    private static void text(List<Line> lines, String field, Object before, Object after) {
        if (!Objects.equals(before, after)) {
            lines.add(new Line(field, before.toString(), after.toString()));
        }
    }

    private static void set(List<Line> lines, String field, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            lines.add(new Line(field, less(before, after), less(after, before)));
        }
    }

    private static String less(List<String> all, List<String> without) {
        Set<String> rest = new LinkedHashSet<>(all);
        without.forEach(rest::remove);
        return String.join(", ", rest);
    }

    /**
     * Tells whether only questions come or go and those that stay mean the same, within the fields, purpose and partners that were agreed before; fields that
     * no question needs any more may go with them, and the keys may be those of the next epoch, made by the same custodian or
     * another. Any other change needs a new assessment of its effects.
     */
    public boolean light() {
        return lines.stream()
                .allMatch(line -> line.field().equals("questions") || dropsFields(line) || renewsKeys(line));
    }

    private static boolean dropsFields(Line line) {
        return line.field().endsWith(".fields") && line.added().isEmpty();
    }

    private boolean renewsKeys(Line line) {
        return line.field().equals("epoch") ? nextEpoch(line) : line.field().equals("keyCustodian") && renewsKeys();
    }

    /** Tells whether the keys are those of the next epoch. */
    public boolean renewsKeys() {
        return lines.stream().anyMatch(line -> line.field().equals("epoch") && nextEpoch(line));
    }

    private static boolean nextEpoch(Line line) {
        return Integer.parseInt(line.added()) == Integer.parseInt(line.removed()) + 1;
    }
}
