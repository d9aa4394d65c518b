package nl.samentel.connector.synthetic.history;

import java.time.LocalDate;
import nl.samentel.connector.synthetic.region.Person;

/**
 * A concern of a secondary school about a pupil.
 *
 * @param pupil who
 * @param date when
 * @param kind word in the file
 * @param step step of the reporting code, 0 when none
 * @param absence hours of unauthorised absence
 */
public record SchoolConcern(Person pupil, LocalDate date, String kind, int step, int absence) {}
