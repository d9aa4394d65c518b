package nl.samentel.hub.agreement.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import nl.samentel.schema.agreement.Permission;
import nl.samentel.schema.event.EventType;
import nl.samentel.schema.event.TagType;
import org.jspecify.annotations.Nullable;

/**
 * A proposal for the next version of the agreement.
 *
 * @param purpose purpose; part of every tag key
 * @param legalBasis articles of law on which the datalab rests
 * @param questions ids of registered questions
 * @param schemaFingerprint fingerprint of the event schema
 * @param epoch key epoch
 * @param disclosure what a cell needs before it is shown; the default profile when absent
 * @param from first day
 * @param until first day on which it no longer holds
 * @param destroyBy last day by which all data must be gone
 * @param keyCustodian code of the partner who makes the keys
 * @param parties what each partner delivers
 */
record AgreementRequest(
        @NotBlank @Size(max = 200) String purpose,
        @NotBlank @Size(max = 400) String legalBasis,
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = "[A-Z][A-Za-z0-9]{0,15}") String> questions,
        @NotNull @Pattern(regexp = "[0-9a-f]{64}") String schemaFingerprint,
        @Min(1) @Max(9999) int epoch,
        @Nullable @Valid Disclosure disclosure,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull LocalDate destroyBy,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}") String keyCustodian,

        @NotEmpty @Size(max = 64) List<@NotNull @Valid PartyRequest> parties) {
    /** What a cell needs before it is shown. */
    record Disclosure(
            @Min(5) @Max(1000) int minPersons,
            @Min(2) @Max(1000) int minHouseholds,
            @Min(3) @Max(1000) int roundingBase) {}

    /**
     * What a partner delivers.
     *
     * @param code code of the partner
     * @param role code of its role
     * @param legalEntity organisation that is responsible; that of the role when absent
     * @param eventTypes event types; those of the role when absent
     * @param fields coded fields; those that the necessity table calls necessary when absent
     * @param tagTypes tag types; those of the role when absent, without BSN unless there is a basis for it
     * @param bsnBasis article of law that allows it to use the citizen service number here
     * @param persons number of persons it declares to have
     * @param permission what it needs before it delivers; what its role cannot do without when absent
     */
    record PartyRequest(
            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String code,

            @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}")
            String role,

            @Nullable @Size(max = 100) String legalEntity,
            @Nullable @Size(max = 50) List<@NotNull EventType> eventTypes,
            @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = "[a-z0-9_]{1,60}") String> fields,
            @Nullable @Size(max = 30) List<@NotNull TagType> tagTypes,
            @Nullable @Size(max = 200) String bsnBasis,
            @Min(1) @Max(20_000_000) int persons,
            @Nullable Permission permission) {}
}
