package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.samentel.connector.synthetic.chance.Dice;
import nl.samentel.connector.synthetic.region.Household;

/** Opens and numbers cases of Veilig Thuis, and says how long they last: most a few months, some a year and a half. */
final class CaseBook {
    private static final int FIRST_EARLIER_NUMBER = 900;

    private final Dice dice;
    private final List<VtCase> cases = new ArrayList<>();

    CaseBook(Dice dice) {
        this.dice = dice;
    }

    List<VtCase> cases() {
        return cases;
    }

    VtCase open(LocalDate day, Household family, CaseStart start, List<Subject> subjects) {
        String number = "C" + day.getYear() + "-" + padded(1 + cases.size());
        VtCase vtCase = new VtCase(number, family, start, day, subjects);
        vtCase.endOn(day.plusDays(
                switch (dice.weighted(60, 25, 15)) {
                    case 0 -> 20 + dice.below(90);
                    case 1 -> 110 + dice.below(190);
                    default -> 300 + dice.below(300);
                }));
        cases.add(vtCase);
        return vtCase;
    }

    /** Opens a case that began before the data: no start is known. */
    VtCase earlier(Household family, LocalDate day) {
        String number = "C2018-" + padded(FIRST_EARLIER_NUMBER + cases.size());
        VtCase vtCase = new VtCase(number, family, CaseStart.OTHER, null, List.of());
        vtCase.endOn(day.plusDays(20 + dice.below(200)));
        cases.add(vtCase);
        return vtCase;
    }

    /** Lets a case last until after a day. */
    void prolong(VtCase vtCase, LocalDate day) {
        vtCase.endOn(day.plusDays(20 + dice.below(90)));
    }

    /** Returns how many started in the four full years of the data. */
    long startedInFullYears() {
        return cases.stream().filter(CaseBook::inFullYears).count();
    }

    /** Drops a case without reports that started in the full years, the last one first; false if there is none. */
    boolean drop() {
        for (int i = cases.size() - 1; i >= 0; i--) {
            if (inFullYears(cases.get(i)) && cases.get(i).reports().isEmpty()) {
                cases.remove(i);
                return true;
            }
        }
        return false;
    }

    private static boolean inFullYears(VtCase vtCase) {
        return vtCase.started().filter(s -> s.getYear() < 2023).isPresent();
    }

    private static String padded(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 5 - digits.length())) + digits;
    }
}
