/** What is left when a datalab was destroyed: a document that says what is gone, and what nobody but others can destroy. */
@NullMarked
package nl.samentel.schema.destruction;

import org.jspecify.annotations.NullMarked;
