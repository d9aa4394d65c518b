package nl.samentel.connector.extract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samentel.connector.mapping.IdentityField;
import nl.samentel.connector.mapping.ReadDate;
import nl.samentel.connector.objection.Institutions;
import nl.samentel.connector.row.DateField;
import nl.samentel.connector.row.IdentityReader;
import nl.samentel.connector.row.RowFaults;
import nl.samentel.connector.source.RowReader;
import nl.samentel.pseudonymiser.profile.RawIdentity;
import nl.samentel.schema.event.Sex;
import org.jspecify.annotations.Nullable;

/**
 * The population file in memory: who had which BSN, and where they lived when. Serves files that hold only a BSN, and
 * finds addresses with too many adults to be a household. Grows with the population, not with the other files: about
 * 1 kB a residence.
 */
final class Population {
    /** More adults than this at one address at one time are no household. */
    static final int MOST_ADULTS = 8;

    private static final int ADULT = 18;

    private record Residence(
            LocalDate from,
            @Nullable LocalDate to,
            RawIdentity.Builder person,
            Sex sex,
            String postcode,
            String houseNumber) {
        boolean holds(LocalDate day) {
            return !from.isAfter(day) && (to == null || to.isAfter(day));
        }
    }

    private final Map<String, List<Residence>> byNumber = new HashMap<>();
    private final Map<String, List<long[]>> adults = new HashMap<>();
    private final Set<String> crowded = new HashSet<>();
    private boolean loaded;

    /** Adds a row of the population file; a row that cannot be read is left to the pass that reports it. */
    void add(RowReader row, IdentityReader persons, DateField start, @Nullable DateField end, RowFaults faults) {
        ReadDate from = start.event(row, LocalDate.MAX, faults);
        if (from == null) {
            return;
        }
        ReadDate until = end == null ? null : end.event(row, LocalDate.MAX, faults);
        LocalDate to = until == null ? null : until.firstDay();
        RawIdentity.Builder person = persons.read(row, from.firstDay(), faults);
        String postcode = persons.text(row, IdentityField.POSTCODE);
        String number = persons.text(row, IdentityField.HOUSE_NUMBER);
        String bsn = digits(persons.text(row, IdentityField.BSN));
        if (!bsn.isEmpty()) {
            byNumber.computeIfAbsent(bsn, b -> new ArrayList<>(1))
                    .add(new Residence(from.firstDay(), to, person, persons.sex(row, faults), postcode, number));
        }
        count(address(row, persons), from.firstDay(), to, persons.birthYear(row));
    }

    private void count(String address, LocalDate from, @Nullable LocalDate to, int birthYear) {
        long adultFrom = Math.max(
                from.toEpochDay(), LocalDate.of(birthYear + ADULT, 1, 1).toEpochDay());
        long until = to == null ? Long.MAX_VALUE : to.toEpochDay();
        if (birthYear > 0 && adultFrom < until) {
            adults.computeIfAbsent(address, a -> new ArrayList<>(2)).add(new long[] {adultFrom, until});
        }
    }

    /** Tells whether reading has ended. */
    boolean loaded() {
        return loaded;
    }

    /** Ends reading: finds the addresses where more than eight adults lived at the same time. */
    void close() {
        adults.forEach((address, stays) -> {
            if (stays.size() > MOST_ADULTS && most(stays) > MOST_ADULTS) {
                crowded.add(address);
            }
        });
        adults.clear();
        loaded = true;
    }

    private static int most(List<long[]> stays) {
        long[] starts = stays.stream().mapToLong(s -> s[0]).sorted().toArray();
        long[] ends = stays.stream().mapToLong(s -> s[1]).sorted().toArray();
        int most = 0;
        int gone = 0;
        for (int i = 0; i < starts.length; i++) {
            while (ends[gone] <= starts[i]) {
                gone++;
            }
            most = Math.max(most, i + 1 - gone);
        }
        return most;
    }

    /** Tells whether too many adults live at the address of a row. */
    boolean crowded(RowReader row, IdentityReader persons) {
        return !crowded.isEmpty() && crowded.contains(address(row, persons));
    }

    /**
     * Finds who has a number: as registered on a day, else at the last registration before it, else at the first. Without
     * registration only the number is known.
     */
    Subject find(String bsn, LocalDate day, Institutions institutions) {
        List<Residence> residences = byNumber.getOrDefault(digits(bsn), List.of());
        Residence best = null;
        for (Residence r : residences) {
            if (r.holds(day)) {
                best = r;
                break;
            }
            if (best == null
                    || !r.from().isAfter(day)
                            && (best.from().isAfter(day) || r.from().isAfter(best.from()))) {
                best = r;
            }
        }
        if (best == null) {
            return new Subject(RawIdentity.builder().bsn(bsn).build(), Sex.U);
        }
        boolean institutional =
                crowded.contains(key(best)) || institutions.contains(best.postcode(), best.houseNumber());
        return new Subject(best.person().institutional(institutional).build(), best.sex());
    }

    private static String key(Residence residence) {
        return Institutions.address(residence.postcode(), residence.houseNumber());
    }

    private static String address(RowReader row, IdentityReader persons) {
        return Institutions.address(
                persons.text(row, IdentityField.POSTCODE), persons.text(row, IdentityField.HOUSE_NUMBER));
    }

    /** A spreadsheet drops the zero in front of an eight-digit number. */
    private static String digits(String bsn) {
        return bsn.length() == 8 ? "0" + bsn : bsn;
    }
}
