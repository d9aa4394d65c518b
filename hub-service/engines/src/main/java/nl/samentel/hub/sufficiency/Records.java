package nl.samentel.hub.sufficiency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samentel.schema.inquiry.Inquiry;
import nl.samentel.schema.inquiry.Profile;
import nl.samentel.schema.inquiry.QuestionNeeds;
import nl.samentel.schema.inquiry.ShareBand;

/** Judges the records that a question counts: are they there, over the years, comparable, and filled in. */
final class Records {
    private Records() {}

    static List<Finding> findings(Evidence evidence, QuestionNeeds needs) {
        List<Finding> findings = new ArrayList<>(comparable(evidence.inquiry(), needs));
        Verdict without = needs.base().size() > 1 ? Verdict.PARTLY : Verdict.NOT;
        needs.base().forEach(b -> findings.addAll(of(evidence, b, without)));
        if (needs.base().size() > 1 && needs.base().stream().allMatch(b -> nobody(evidence, b))) {
            findings.add(Finding.of(
                    Finding.Kind.NO_PARTNER,
                    Verdict.NOT,
                    needs.base().stream()
                            .flatMap(b -> b.roles().stream())
                            .distinct()
                            .collect(Collectors.joining(" / ")),
                    needs.base().stream().map(b -> b.event().name()).distinct().collect(Collectors.joining(" / "))));
        }
        return findings;
    }

    /**
     * Judges the records of one source over all partners that have its role.
     *
     * @param without the best verdict that is left when nobody has them; one partner of several costs a part only
     */
    static List<Finding> of(Evidence evidence, QuestionNeeds.Source source, Verdict without) {
        List<Inquiry.Party> parties = evidence.parties(source);
        if (nobody(evidence, source)) {
            return List.of(Finding.of(
                    Finding.Kind.NO_PARTNER,
                    without,
                    String.join(" / ", source.roles()),
                    source.event().name()));
        }
        return parties.stream()
                .flatMap(p -> of(evidence, p, source, parties.size() > 1 ? Verdict.PARTLY : without).stream())
                .toList();
    }

    private static boolean nobody(Evidence evidence, QuestionNeeds.Source source) {
        return evidence.parties(source).stream()
                .allMatch(p ->
                        evidence.sent(p) && evidence.events(p, source.event()).isEmpty());
    }

    private static List<Finding> comparable(Inquiry inquiry, QuestionNeeds needs) {
        List<Finding> findings = new ArrayList<>();
        LocalDate from = needs.comparableFrom();
        if (!inquiry.dataTo().isAfter(from)) {
            findings.add(Finding.of(Finding.Kind.NOT_COMPARABLE, Verdict.NOT, from.toString()));
        } else if (inquiry.dataFrom().isBefore(from)) {
            findings.add(Finding.of(Finding.Kind.PARTLY_NOT_COMPARABLE, Verdict.PARTLY, from.toString()));
        }
        if (needs.yearsBefore() > 0) {
            LocalDate valid = inquiry.dataFrom().plusYears(needs.yearsBefore());
            findings.add(Finding.of(
                    Finding.Kind.VALID_FROM,
                    valid.isBefore(inquiry.dataTo()) ? Verdict.ANSWERABLE : Verdict.PARTLY,
                    String.valueOf(needs.yearsBefore()),
                    valid.toString()));
        }
        return findings;
    }

    private static List<Finding> of(
            Evidence evidence, Inquiry.Party party, QuestionNeeds.Source source, Verdict without) {
        if (!evidence.sent(party)) {
            return List.of(Finding.of(Finding.Kind.NO_PROFILE, Verdict.PENDING, party.code()));
        }
        Optional<Profile.Events> events = evidence.events(party, source.event());
        if (events.isEmpty()) {
            return List.of(Finding.of(
                    Finding.Kind.NO_RECORDS,
                    without,
                    party.code(),
                    source.event().name()));
        }
        List<Finding> findings = new ArrayList<>(years(evidence.inquiry(), party, events.get()));
        for (String field : source.fields()) {
            ShareBand filled = events.get().field(field).orElse(ShareBand.HARDLY);
            if (filled.lower() < ShareBand.MOST.lower()) {
                boolean half = filled.lower() >= ShareBand.MORE_THAN_HALF.lower();
                findings.add(Finding.of(
                        Finding.Kind.FIELD_POOR, half ? Verdict.PARTLY : without, party.code(), field, filled.label()));
            }
        }
        return findings;
    }

    private static List<Finding> years(Inquiry inquiry, Inquiry.Party party, Profile.Events events) {
        String missing = IntStream.rangeClosed(
                        inquiry.dataFrom().getYear(),
                        inquiry.dataTo().minusDays(1).getYear())
                .filter(year -> events.years().stream()
                        .noneMatch(y -> y.year() == year && y.size().lower() > 0))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(", "));
        return missing.isEmpty()
                ? List.of()
                : List.of(Finding.of(
                        Finding.Kind.YEARS_MISSING,
                        Verdict.PARTLY,
                        party.code(),
                        events.event().name(),
                        missing));
    }
}
