/** The true answers to the questions, counted from the people and their history, never from the files or tags. */
@NullMarked
package nl.samentel.connector.synthetic.truth;

import org.jspecify.annotations.NullMarked;
