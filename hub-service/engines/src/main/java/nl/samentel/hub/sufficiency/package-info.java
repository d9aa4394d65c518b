/**
 * Says, before anybody delivers, which questions the partners' records can answer. Guarantees that it rests on bands alone
 * and names for each question what is missing. It is an expectation: linking the records may do better or worse.
 */
@NullMarked
package nl.samentel.hub.sufficiency;

import org.jspecify.annotations.NullMarked;
