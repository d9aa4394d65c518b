package nl.samentel.hub.counting;

import java.time.LocalDate;

/**
 * The days a code such as {@code 2022} or {@code 2022Q3} stands for, half-open.
 *
 * @param first first day
 * @param after first day after
 */
record TimeCode(LocalDate first, LocalDate after) {
    static TimeCode of(String code) {
        int year = Integer.parseInt(code.substring(0, 4));
        if (code.length() == 4) {
            return new TimeCode(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
        }
        LocalDate first = LocalDate.of(year, 3 * (code.charAt(5) - '1') + 1, 1);
        return new TimeCode(first, first.plusMonths(3));
    }
}
