/**
 * The agreement of a datalab: one canonical document that every partner verifies and signs, and that connector and hub
 * enforce alike. Guarantees that a document holds together before anybody signs it.
 */
@NullMarked
package nl.samentel.schema.agreement;

import org.jspecify.annotations.NullMarked;
