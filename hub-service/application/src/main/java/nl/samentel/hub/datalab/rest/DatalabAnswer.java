package nl.samentel.hub.datalab.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import nl.samentel.hub.agreement.AgreementVersion;
import nl.samentel.hub.agreement.PermissionStanding;
import nl.samentel.hub.agreement.Standing;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.datalab.Datalab;
import nl.samentel.hub.datalab.Member;
import org.jspecify.annotations.Nullable;

/**
 * A datalab as told to callers.
 *
 * @param code code of the datalab
 * @param title titles
 * @param state where it stands
 * @param next states that can follow
 * @param suspendedFrom where it stood before it was suspended
 * @param partners partners, and how each stands with the permission it needs
 * @param agreement newest version of the agreement
 * @param questions ids of the questions that are agreed now; empty when no agreement is in force
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DatalabAnswer(
        String code,
        Title title,
        String state,
        List<String> next,
        @Nullable String suspendedFrom,
        List<Partner> partners,
        @Nullable Agreement agreement,
        List<String> questions) {
    /** Titles. */
    record Title(String nl, String en) {}

    /** A partner. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Partner(String code, String role, @Nullable Permission permission) {}

    /** How a partner stands with the permission it needs. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Permission(String needed, String state, @Nullable LocalDate until) {}

    /** How the newest version of the agreement stands; the fingerprint is for reading out loud. */
    record Agreement(
            int version,
            String state,
            String digest,
            String fingerprint,
            LocalDate from,
            LocalDate until,
            LocalDate destroyBy,
            List<String> missing,
            List<String> revokedBy) {}

    static DatalabAnswer of(Datalab datalab, Standing standing) {
        return new DatalabAnswer(
                datalab.id().code(),
                new Title(datalab.titleNl(), datalab.titleEn()),
                datalab.state().name(),
                datalab.next().stream().map(Enum::name).toList(),
                datalab.suspendedFrom().map(Enum::name).orElse(null),
                datalab.members().stream().map(m -> partner(m, standing)).toList(),
                standing.newest().map(v -> agreement(v, standing.state())).orElse(null),
                standing.inForce().map(Terms::questions).orElse(List.of()));
    }

    private static Partner partner(Member member, Standing standing) {
        return new Partner(
                member.partner().code(),
                member.role().code(),
                standing.permissions().stream()
                        .filter(p -> p.partner().equals(member.partner()))
                        .findFirst()
                        .map(DatalabAnswer::permission)
                        .orElse(null));
    }

    private static Permission permission(PermissionStanding standing) {
        return new Permission(
                standing.needed().name(),
                standing.state().name(),
                standing.until().orElse(null));
    }

    private static Agreement agreement(AgreementVersion version, Standing.State state) {
        nl.samentel.schema.agreement.Agreement agreed = version.document().agreement();
        return new Agreement(
                version.number(),
                state.name(),
                version.document().digest().hex(),
                version.document().digest().spoken(),
                agreed.from(),
                agreed.until(),
                agreed.destroyBy(),
                version.missing(),
                List.copyOf(version.revocations().keySet()));
    }
}
