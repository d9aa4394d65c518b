package nl.samentel.hub.ceremony.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.samentel.hub.access.Caller;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.access.Role;
import nl.samentel.hub.ceremony.KeyIssue;
import org.jspecify.annotations.Nullable;

/**
 * What was issued for an epoch.
 *
 * @param epoch key epoch
 * @param agreement digest of the agreement
 * @param custodian code of the custodian
 * @param canaries tags of fictional persons
 * @param canarySignature the custodian's signature over them
 * @param envelope the envelope of the caller's own partner, if the caller is its connector
 * @param received codes of the partners who opened theirs
 * @param missing codes of those who did not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record KeyIssueAnswer(
        int epoch,
        String agreement,
        String custodian,
        List<KeyIssueRequest.CanaryBody> canaries,
        String canarySignature,
        KeyIssueRequest.@Nullable EnvelopeBody envelope,
        List<String> received,
        List<String> missing) {
    /** A person has no use for an envelope, not even of the own partner. */
    static KeyIssueAnswer of(KeyIssue issue, Caller caller) {
        String partner = caller.partner()
                .filter(p -> caller.has(Role.CONNECTOR))
                .map(PartnerId::code)
                .orElse("");
        return new KeyIssueAnswer(
                issue.canaries().epoch(),
                issue.agreement(),
                issue.custodian(),
                issue.canaries().canaries().stream()
                        .map(KeyIssueRequest.CanaryBody::of)
                        .toList(),
                issue.signature().text(),
                issue.envelopes().stream()
                        .filter(e -> e.envelope().to().equals(partner))
                        .findFirst()
                        .map(KeyIssueRequest.EnvelopeBody::of)
                        .orElse(null),
                List.copyOf(issue.receipts().keySet()),
                issue.missing());
    }
}
