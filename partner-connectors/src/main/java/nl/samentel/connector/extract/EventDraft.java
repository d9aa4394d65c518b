package nl.samentel.connector.extract;

import java.time.LocalDate;
import nl.samentel.connector.mapping.ReadDate;
import org.jspecify.annotations.Nullable;

/**
 * An event whose dates are known and whose codes are still to be read.
 *
 * @param maker what makes it
 * @param date its date as written
 * @param day first day it can be
 * @param end first day after it, or null
 * @param item the code it is made for, or null
 * @param number ordinal among equal events, from 0
 */
record EventDraft(
        EventMaker maker,
        ReadDate date,
        LocalDate day,
        @Nullable LocalDate end,
        @Nullable String item,
        int number) {}
