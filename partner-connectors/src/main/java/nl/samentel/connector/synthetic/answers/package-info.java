/** Compares the hub's answers with the truth, cell by cell, within a stated tolerance. */
@NullMarked
package nl.samentel.connector.synthetic.answers;

import org.jspecify.annotations.NullMarked;
