package nl.samentel.hub.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samentel.hub.access.PartnerId;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;
import nl.samentel.schema.label.TagLabel;

/** Checks everything about a delivery that can be known before data is sent. */
final class AnnouncementCheck {
    private final Terms terms;
    private final PartnerTerms agreement;
    private final List<Delivery> all;

    /**
     * Prepares a check.
     *
     * @param all all deliveries of the datalab
     */
    AnnouncementCheck(Terms terms, PartnerTerms agreement, List<Delivery> all) {
        this.terms = terms;
        this.agreement = agreement;
        this.all = all;
    }

    /**
     * Checks an announcement.
     *
     * @throws ProblemException at the first rule it breaks
     */
    void check(Announcement announced) {
        if (!announced.schemaFingerprint().equals(terms.schemaFingerprint())) {
            throw new ProblemException(
                    ProblemCode.SCHEMA_DIFFERS, "schemaFingerprint: not that of the schema in the agreement.");
        }
        requireLabels(announced.labels());
        requireFreePeriod(announced.period());
        requireNoneOpen();
        requireSameKeys(announced);
    }

    private void requireLabels(List<KeyLabel> labels) {
        if (labels.stream().map(KeyLabel::tagType).distinct().count() != labels.size()) {
            throw invalid("labels: a tag type occurs twice.");
        }
        for (KeyLabel label : labels) {
            if (!agreement.tagTypes().contains(label.tagType())) {
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

    private void requireFreePeriod(Period period) {
        boolean overlaps =
                own(DeliveryState.SEALED).map(Delivery::period).anyMatch(p -> p.overlaps(period) && !p.equals(period));
        if (overlaps) {
            throw new ProblemException(
                    ProblemCode.PERIOD_OVERLAPS,
                    "period: overlaps a sealed period of yours without being equal to it.");
        }
    }

    private void requireNoneOpen() {
        own(DeliveryState.OPEN).findFirst().ifPresent(open -> {
            throw new ProblemException(
                    ProblemCode.DELIVERY_OPEN,
                    "Your partner has an open delivery.",
                    Map.of("delivery", open.id().toString()));
        });
    }

    /** Keys must be those of every delivery that counts or may count, except the one that this one replaces. */
    private void requireSameKeys(Announcement announced) {
        PartnerId partner = agreement.partner();
        boolean differs = all.stream()
                .filter(d -> d.state() == DeliveryState.SEALED || d.state() == DeliveryState.OPEN)
                .filter(d -> !(d.partner().equals(partner) && d.period().equals(announced.period())))
                .flatMap(d -> d.labels().stream())
                .anyMatch(known ->
                        announced.labels().stream().anyMatch(l -> l.tagType() == known.tagType() && !l.equals(known)));
        if (differs) {
            throw new ProblemException(
                    ProblemCode.KEY_CHECK_DIFFERS,
                    "labels: profile or key check value of a tag type differs from what others announced.");
        }
    }

    private Stream<Delivery> own(DeliveryState state) {
        return all.stream().filter(d -> d.partner().equals(agreement.partner()) && d.state() == state);
    }

    private static ProblemException invalid(String detail) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, detail);
    }
}
