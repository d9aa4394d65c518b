package nl.samentel.hub.paperwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.AgreementVersion;
import nl.samentel.hub.agreement.GrantedPermission;
import nl.samentel.hub.agreement.Standing;
import nl.samentel.hub.inquiry.Findings;
import nl.samentel.hub.necessity.Assessment;
import nl.samentel.schema.question.Text;
import nl.samentel.schema.roster.RosterEntry;

/**
 * What was assessed, found and agreed in a datalab.
 *
 * @param versions versions of its agreement, newest first
 * @param titles titles of the questions of the version that the documents go by, by id
 * @param standing how the agreement stands today
 * @param roster entries of the roster, in order
 * @param permissions permissions, newest first
 * @param assessments of each question the newest assessment
 * @param sufficiency what the newest preliminary agreement found
 */
record Arrangements(
        List<AgreementVersion> versions,
        Map<String, Text> titles,
        Standing standing,
        List<RosterEntry> roster,
        List<GrantedPermission> permissions,
        List<Assessment> assessments,
        Optional<Findings.Report> sufficiency) {
    /** Stands for what does not read any more, because somebody changed what is stored. */
    static final Arrangements UNREADABLE = new Arrangements(
            List.of(),
            Map.of(),
            new Standing(Optional.empty(), Standing.State.ALTERED, Optional.empty(), List.of()),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty());

    /** Returns the version the documents go by: the newest that all signed, or else the newest. */
    static Optional<AgreementVersion> current(List<AgreementVersion> versions) {
        return versions.stream()
                .filter(v -> v.missing().isEmpty())
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    /** Returns what is of one partner's own, and what all partners signed. */
    Arrangements of(PartnerId partner) {
        return new Arrangements(
                versions,
                titles,
                standing,
                roster.stream().filter(e -> e.partner().equals(partner.code())).toList(),
                permissions.stream().filter(p -> p.partner().equals(partner)).toList(),
                List.of(),
                Optional.empty());
    }
}
