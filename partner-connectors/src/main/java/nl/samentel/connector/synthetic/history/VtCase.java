package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samentel.connector.synthetic.region.DataPeriod;
import nl.samentel.connector.synthetic.region.Household;
import nl.samentel.connector.synthetic.region.Person;
import org.jspecify.annotations.Nullable;

/** A case of Veilig Thuis about a family. */
public final class VtCase {
    private final String number;
    private final Household family;
    private final CaseStart startedBy;
    private final @Nullable LocalDate started;
    private final List<Subject> subjects;
    private final List<Report> reports = new ArrayList<>(1);
    private final Set<Person> persons = new LinkedHashSet<>();
    private @Nullable LocalDate end;

    /** Opens a case; one that started before the data has no start. */
    VtCase(String number, Household family, CaseStart startedBy, @Nullable LocalDate started, List<Subject> subjects) {
        this.number = number;
        this.family = family;
        this.startedBy = startedBy;
        this.started = started;
        this.subjects = List.copyOf(subjects);
        involve(subjects);
    }

    /** Returns the number, such as {@code C2022-01388}. */
    public String number() {
        return number;
    }

    /** Returns the family. */
    public Household family() {
        return family;
    }

    /** Returns what made Veilig Thuis open it. */
    public CaseStart startedBy() {
        return startedBy;
    }

    /** Returns the day it started; empty when that was before the data. */
    public Optional<LocalDate> started() {
        return Optional.ofNullable(started);
    }

    /** Returns those it was opened about. */
    public List<Subject> subjects() {
        return subjects;
    }

    /** Returns its reports in order of date. */
    public List<Report> reports() {
        return reports;
    }

    /** Returns everybody in it or in one of its reports. */
    public Set<Person> persons() {
        return persons;
    }

    /** Returns the first day after it, if that lies in the data. */
    public Optional<LocalDate> ended() {
        return Optional.ofNullable(end).filter(e -> e.isBefore(DataPeriod.TO));
    }

    /** Returns the first day that the data know of it. */
    public LocalDate knownFrom() {
        return started != null
                ? started
                : reports.isEmpty() ? LocalDate.MAX : reports.get(0).date();
    }

    /** Tells whether it started before a day and lasts on it. */
    public boolean openOn(LocalDate day) {
        return knownFrom().isBefore(day) && (end == null || end.isAfter(day));
    }

    /** Tells whether it touches the half-open days from one to another. */
    public boolean touches(LocalDate from, LocalDate to) {
        return knownFrom().isBefore(to) && (end == null || !end.isBefore(from));
    }

    void endOn(LocalDate day) {
        end = day;
    }

    void add(Report report) {
        reports.add(report);
        involve(report.subjects());
    }

    private void involve(List<Subject> involved) {
        involved.stream().filter(s -> !s.unborn()).map(Subject::person).forEach(persons::add);
    }

    @Override
    public String toString() {
        return "Case " + number;
    }
}
