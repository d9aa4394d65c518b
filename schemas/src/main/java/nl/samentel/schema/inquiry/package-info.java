/**
 * What is found out before anybody delivers: the preliminary agreement, what each question needs, the profile that a
 * partner sends of its own extract, and the sets whose overlap is counted. Guarantees that every number in it is a band.
 */
@NullMarked
package nl.samentel.schema.inquiry;

import org.jspecify.annotations.NullMarked;
