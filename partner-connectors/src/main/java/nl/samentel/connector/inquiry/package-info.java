/**
 * Finds out with the other partners, before anybody delivers, whether the records can answer the questions. Guarantees that
 * nothing is sent before every partner's signature under the preliminary agreement was verified here, that a person sees
 * the profile first, and that only bands and blinded points leave.
 */
@NullMarked
package nl.samentel.connector.inquiry;

import org.jspecify.annotations.NullMarked;
