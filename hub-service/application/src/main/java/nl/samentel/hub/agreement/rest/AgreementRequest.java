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
import java.util.Map;
import nl.samentel.schema.agreement.Disclosure.Regime;
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
 * @param disclosure how the numbers that leave the hub are protected; as usual when absent
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
        @Nullable @Valid DisclosureRequest disclosure,
        @NotNull LocalDate from,
        @NotNull LocalDate until,
        @NotNull LocalDate destroyBy,

        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}") String keyCustodian,

        @NotEmpty @Size(max = 64) List<@NotNull @Valid PartyRequest> parties) {
    /**
     * How the numbers that leave the hub are protected; what is absent is as usual.
     *
     * @param minPersons least persons in a shown cell
     * @param minHouseholds least households in a shown cell
     * @param perPerson how many reports of one person count in a cell
     * @param noise what the noise is like
     * @param cells how many different cells may be asked for
     * @param privacy budget of differential privacy, in thousandths of epsilon
     * @param regimes how questions are protected, where not by noise from cell keys
     */
    record DisclosureRequest(
            @Nullable @Min(5) @Max(1000) Integer minPersons,
            @Nullable @Min(2) @Max(1000) Integer minHouseholds,
            @Nullable @Min(1) @Max(1000) Integer perPerson,
            @Nullable @Valid NoiseRequest noise,
            @Nullable @Valid CellsRequest cells,
            @Nullable @Valid PrivacyRequest privacy,
            @Nullable Map<@Pattern(regexp = "[A-Z][A-Za-z0-9]{0,15}") String, @NotNull Regime> regimes) {}

    /** What the noise of a cell is like: most that it adds or takes off, its variance, and which values never appear. */
    record NoiseRequest(
            @Min(1) @Max(50) int deviation,
            @Min(1) @Max(2500) int variance,
            @Min(0) @Max(50) int blocked) {}

    /** How many different cells may be asked for. */
    record CellsRequest(
            @Min(1) @Max(10_000_000) int perAnalyst,
            @Min(1) @Max(10_000_000) int inAll) {}

    /** Thousandths of epsilon for everything and for one table, and in how many cells of it a person counts. */
    record PrivacyRequest(
            @Min(1) @Max(100_000) int budget,
            @Min(1) @Max(100_000) int perTable,
            @Nullable @Min(1) @Max(1000) Integer perPerson) {}

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
