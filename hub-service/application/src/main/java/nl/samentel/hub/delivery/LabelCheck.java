package nl.samentel.hub.delivery;

import java.util.List;
import java.util.stream.Stream;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.label.TagLabel;

/** Checks under what a partner says that its tags were made. */
public final class LabelCheck {
    private LabelCheck() {}

    /**
     * Requires labels to be those of the agreement.
     *
     * @throws ProblemException invalid-request that names field and rule
     */
    public static void requireAgreed(Terms terms, PartnerTerms own, List<KeyLabel> labels) {
        if (labels.stream().map(KeyLabel::tagType).distinct().count() != labels.size()) {
            throw invalid("labels: a tag type occurs twice.");
        }
        for (KeyLabel label : labels) {
            if (!own.tagTypes().contains(label.tagType())) {
                throw invalid("labels.tagType: one is not agreed for your partner.");
            }
            if (label.epoch() != terms.epoch()) {
                throw invalid("labels.epoch: not the epoch of the datalab.");
            }
            if (!label.suite().equals(TagLabel.HMAC_SHA256)) {
                throw invalid("labels.suite: this hub knows " + TagLabel.HMAC_SHA256 + " only.");
            }
        }
    }

    /**
     * Requires keys to be those of the deliveries that count or may count, as far as they are of the same epoch.
     *
     * @throws ProblemException key-check-differs if they are not
     */
    public static void requireSameKeys(List<KeyLabel> labels, Stream<Delivery> others) {
        boolean differs = others.filter(d -> d.state() == DeliveryState.SEALED || d.state() == DeliveryState.OPEN)
                .flatMap(d -> d.labels().stream())
                .anyMatch(known -> labels.stream()
                        .anyMatch(
                                l -> l.tagType() == known.tagType() && l.epoch() == known.epoch() && !l.equals(known)));
        if (differs) {
            throw new ProblemException(
                    ProblemCode.KEY_CHECK_DIFFERS,
                    "labels: profile or key check value of a tag type differs from what others announced.");
        }
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
