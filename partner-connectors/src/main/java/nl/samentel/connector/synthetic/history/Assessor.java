package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.DataPeriod;
import org.jspecify.annotations.Nullable;

/** Fills in what Veilig Thuis writes about a report. */
final class Assessor {
    private static final List<String> SAFETY =
            List.of("direct onveilig", "structureel onveilig", "zorgen", "veilig", "");
    private static final List<String> OTHER_PROBLEMS = List.of(
            "conflictscheiding", "overige zorg om minderjarige", "jeugdige verdachte", "niet nader bepaald", "");

    private final Dice dice;

    Assessor(Dice dice) {
        this.dice = dice;
    }

    Assessment assess(ReportPlan plan, boolean children) {
        LocalDate assessed = dice.chance(0.93) ? inData(plan.date().plusDays(1 + dice.below(8))) : null;
        int followUp = dice.weighted(12, 48, 8, 26, 6);
        LocalDate transferred =
                followUp < 2 && dice.chance(0.8) ? inData(plan.date().plusDays(5 + dice.below(55))) : null;
        return new Assessment(
                plan.reporter().role(dice),
                reasons(plan.nature(), children),
                forms(plan.nature(), children),
                plan.nature() == Nature.OTHER_PROBLEMS ? OTHER_PROBLEMS.get(dice.weighted(16, 20, 9, 35, 20)) : "",
                safety(plan.nature()),
                assessed,
                followUp == 4 ? "" : "0" + (followUp + 1),
                transferred == null ? List.of() : destinations(plan.nature()),
                transferred);
    }

    private static @Nullable LocalDate inData(LocalDate day) {
        return day.isBefore(DataPeriod.TO) ? day : null;
    }

    private String safety(Nature nature) {
        return SAFETY.get(nature.violence() ? dice.weighted(21, 29, 33, 9, 8) : dice.weighted(5, 10, 49, 26, 10));
    }

    private List<String> reasons(Nature nature, boolean children) {
        List<String> reasons = new ArrayList<>(2);
        switch (nature) {
            case CHILD_ABUSE -> reasons.add(List.of("08", "06", "07").get(dice.weighted(62, 14, 24)));
            case PARTNER_VIOLENCE -> reasons.add("01");
            case VIOLENCE_AGAINST_PARENTS -> reasons.add("04");
            case ELDER_ABUSE -> reasons.add("03");
            case HONOUR_RELATED -> reasons.add(dice.chance(0.8) ? "02" : "05");
            case OTHER_DV -> reasons.add("09");
            case OTHER_PROBLEMS -> reasons.add(children ? dice.chance(0.2) ? "07" : "08" : "09");
            case UNKNOWN -> {}
        }
        if (nature == Nature.PARTNER_VIOLENCE && children && dice.chance(0.35)) {
            reasons.add(dice.chance(0.3) ? "07" : "08");
        }
        return reasons;
    }

    private List<String> forms(Nature nature, boolean children) {
        return switch (nature) {
            case CHILD_ABUSE -> some("03:52 04:42 08:33 05:20 01:17 02:13 06:5 09:0.5", "03");
            case PARTNER_VIOLENCE -> some("03:68 01:52 06:5 07:6" + (children ? " 08:20" : ""), "03");
            case VIOLENCE_AGAINST_PARENTS -> some("03:60 01:55 07:8", "01");
            case ELDER_ABUSE -> some("07:42 03:50 02:30 01:15", "03");
            case OTHER_DV -> some("03:60 01:50 06:6", "03");
            case HONOUR_RELATED -> some("03:90 01:20", "03");
            case OTHER_PROBLEMS -> dice.chance(0.12) ? List.of("11") : List.of();
            case UNKNOWN -> List.of();
        };
    }

    private List<String> some(String shares, String otherwise) {
        List<String> forms = new ArrayList<>(2);
        for (String share : shares.split(" ", -1)) {
            if (dice.chance(Double.parseDouble(share.substring(3)) / 100)) {
                forms.add(share.substring(0, 2));
            }
        }
        return forms.isEmpty() ? List.of(otherwise) : forms;
    }

    private List<String> destinations(Nature nature) {
        List<String> codes = List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10");
        int shelter = nature == Nature.PARTNER_VIOLENCE ? 14 : 2;
        int care = nature == Nature.ELDER_ABUSE ? 30 : 1;
        String first = codes.get(dice.weighted(42, 6, 3, 16, 6, shelter, 6, care, 4, 12));
        String second = codes.get(dice.below(codes.size()));
        return dice.chance(0.15) && !second.equals(first) ? List.of(first, second) : List.of(first);
    }
}
