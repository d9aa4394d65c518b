/**
 * The questions that a document names, before somebody signs it. Guarantees that what is shown, and what follows from it, is
 * of the definition whose digest stands in the document.
 */
@NullMarked
package nl.samentel.connector.question;

import org.jspecify.annotations.NullMarked;
