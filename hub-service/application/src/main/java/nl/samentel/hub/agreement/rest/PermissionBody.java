package nl.samentel.hub.agreement.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.GrantedPermission;
import nl.samentel.schema.agreement.Permission;

/**
 * A permission that was given to a partner.
 *
 * @param partner code of the partner
 * @param kind kind of permission
 * @param issuer who gave it
 * @param reference how the issuer calls it
 * @param conditions what it depends on; may be empty
 * @param from first day
 * @param until first day on which it no longer holds; equal to {@code from} to withdraw it
 */
public record PermissionBody(
        @NotNull @Pattern(regexp = "[A-Z][A-Z0-9]{1,15}") String partner,

        @NotNull Permission kind,
        @NotBlank @Size(max = 200) String issuer,
        @NotBlank @Size(max = 200) String reference,
        @NotNull @Size(max = 2000) String conditions,
        @NotNull LocalDate from,
        @NotNull LocalDate until) {
    static PermissionBody of(GrantedPermission permission) {
        return new PermissionBody(
                permission.partner().code(),
                permission.kind(),
                permission.issuer(),
                permission.reference(),
                permission.conditions(),
                permission.from(),
                permission.until());
    }

    GrantedPermission permission() {
        return new GrantedPermission(new PartnerId(partner), kind, issuer, reference, conditions, from, until);
    }
}
