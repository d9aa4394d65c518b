package nl.samentel.hub.delivery;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samentel.hub.agreement.PartnerTerms;
import nl.samentel.hub.agreement.Terms;
import nl.samentel.hub.problem.ProblemCode;
import nl.samentel.hub.problem.ProblemException;

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
        LabelCheck.requireAgreed(terms, agreement, announced.labels());
        requireFreePeriod(announced.period());
        requireNoneOpen();
        LabelCheck.requireSameKeys(announced.labels(), others(announced));
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

    /** The delivery that this one replaces may have been made under other keys. */
    private Stream<Delivery> others(Announcement announced) {
        return all.stream()
                .filter(d ->
                        !(d.partner().equals(agreement.partner()) && d.period().equals(announced.period())));
    }

    private Stream<Delivery> own(DeliveryState state) {
        return all.stream().filter(d -> d.partner().equals(agreement.partner()) && d.state() == state);
    }
}
