/** A datalab and its agreement: partners, what each may deliver, questions, protection. */
@NullMarked
package nl.samentel.hub.datalab;

import org.jspecify.annotations.NullMarked;
