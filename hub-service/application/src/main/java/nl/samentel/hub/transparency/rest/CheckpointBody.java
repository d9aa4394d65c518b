package nl.samentel.hub.transparency.rest;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.samentel.hub.access.DatalabId;
import nl.samentel.hub.transparency.OfferedCheckpoint;
import nl.samentel.hub.transparency.Registration;

/**
 * A checkpoint that witnesses were offered.
 *
 * @param size number of entries
 * @param root root of the tree, in base64
 * @param offeredAt since when it was offered
 * @param published for which of your datalabs enough organisations cosigned it, and since when
 * @param cosignedBy whose witnesses cosigned it, of your datalabs
 */
record CheckpointBody(
        long size, String root, Instant offeredAt, Map<String, Instant> published, List<Cosigner> cosignedBy) {
    /**
     * A witness that cosigned.
     *
     * @param datalab in whose roster its partner stands
     * @param partner whose connector it is
     * @param legalEntity organisation that is responsible
     */
    record Cosigner(String datalab, String partner, String legalEntity) {
        static Cosigner of(Registration registration) {
            return new Cosigner(
                    registration.datalab().code(), registration.partner().code(), registration.legalEntity());
        }
    }

    static CheckpointBody of(OfferedCheckpoint offered) {
        Map<String, Instant> published = new TreeMap<>();
        for (Map.Entry<DatalabId, Instant> datalab : offered.published().entrySet()) {
            published.put(datalab.getKey().code(), datalab.getValue());
        }
        return new CheckpointBody(
                offered.claim().size(),
                offered.claim().root().base64(),
                offered.offered(),
                published,
                offered.cosigners().stream()
                        .map(Cosigner::of)
                        .sorted(Comparator.comparing(Cosigner::datalab).thenComparing(Cosigner::partner))
                        .toList());
    }
}
