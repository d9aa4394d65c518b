package nl.samentel.hub.inquiry.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import nl.samentel.hub.inquiry.InquiryProposal;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.role.PartnerRole;
import nl.samentel.schema.role.PartnerRoles;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for a preliminary agreement.
 *
 * @param purpose what it is for
 * @param legalBasis articles of law on which it rests
 * @param questions ids of registered questions
 * @param dataFrom first day of the records that are looked at
 * @param dataTo first day after them
 * @param minPersons least persons in a cell that would be shown
 * @param overlapTags types of person tag by which overlap is counted: BSN, NAME_DOB_SEX or both
 * @param from first day on which it holds
 * @param until first day on which it no longer holds
 * @param parties the partners
 */
record InquiryRequest(
        @NotBlank @Size(max = 200) String purpose,
        @NotBlank @Size(max = 400) String legalBasis,
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = "[A-Z][A-Za-z0-9]{0,15}") String> questions,
        @NotNull LocalDate dataFrom,
        @NotNull LocalDate dataTo,
        @Min(5) @Max(1000) int minPersons,
        @NotEmpty @Size(max = 2) List<@NotNull @Pattern(regexp = "BSN|NAME_DOB_SEX") String> overlapTags,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotEmpty @Size(max = 64) List<@NotNull @Valid PartyRequest> parties) {
    /**
     * A partner.
     *
     * @param code code of the partner
     * @param role code of its role
     * @param legalEntity organisation that is responsible; that of the role when absent
     * @param bsnBasis article of law that allows it to compare citizen service numbers here
     * @param persons number of persons it declares to have at most
     */
    record PartyRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String code,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String role,

            @Nullable @Size(max = 100) String legalEntity,
            @Nullable @Size(max = 200) String bsnBasis,
            @Min(1) @Max(500_000) int persons) {
        Inquiry.Party party() {
            PartnerRole known = PartnerRoles.find(role).orElseThrow(() -> wrong("parties.role: no such role."));
            try {
                return new Inquiry.Party(
                        code,
                        known.code(),
                        Objects.requireNonNullElse(legalEntity, known.legalEntity()),
                        Objects.requireNonNullElse(bsnBasis, "").strip(),
                        persons);
            } catch (IllegalArgumentException e) {
                throw wrong(String.valueOf(e.getMessage()));
            }
        }
    }

    InquiryProposal proposal() {
        requireDistinct("questions", questions);
        requireDistinct("overlapTags", overlapTags);
        requireDistinct("parties", parties.stream().map(PartyRequest::code).toList());
        return new InquiryProposal(
                purpose,
                legalBasis,
                questions,
                dataFrom,
                dataTo,
                minPersons,
                overlapTags,
                from,
                until,
                parties.stream().map(PartyRequest::party).toList());
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
