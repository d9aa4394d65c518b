/** What each partner wrote down: native files in native forms, with the errors that real registers have. */
@NullMarked
package nl.samentel.connector.synthetic.extract;

import org.jspecify.annotations.NullMarked;
