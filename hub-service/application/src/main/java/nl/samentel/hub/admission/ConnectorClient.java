package nl.samentel.hub.admission;

import java.util.List;
import java.util.Locale;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.schema.admission.LoginKey;

/**
 * The client of a partner's connector at the identity provider.
 *
 * @param partner the partner that its tokens name
 * @param datalabs datalabs that its tokens name
 * @param keys keys under which it logs in
 */
public record ConnectorClient(PartnerId partner, List<DatalabId> datalabs, List<LoginKey> keys) {
    /** Copies the lists. */
    public ConnectorClient {
        datalabs = List.copyOf(datalabs);
        keys = List.copyOf(keys);
    }

    static ConnectorClient of(PartnerId partner, List<Admission> holding) {
        return new ConnectorClient(
                partner,
                holding.stream().map(Admission::datalab).distinct().toList(),
                holding.stream().map(Admission::key).distinct().toList());
    }

    /** Returns the id of a partner's client. */
    public static String id(PartnerId partner) {
        return "connector-" + partner.code().toLowerCase(Locale.ROOT);
    }
}
