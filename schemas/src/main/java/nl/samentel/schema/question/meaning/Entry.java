package nl.samentel.schema.question.meaning;

import java.time.LocalDate;
import java.util.List;

/**
 * One thing that is counted.
 *
 * @param unit number of what is counted once
 * @param day day of its earliest record, or the 1 January that it is about
 * @param subjects its records
 */
record Entry(int unit, LocalDate day, List<LinkedEvent> subjects) {}
