/**
 * Lets the ids of persons and households last from one link run to the next (decision 0024). Every run links anew; afterwards each
 * cluster takes over the id of the earlier run that it shares most records with. Guarantees that the ids do not depend on the order
 * of records and that no id is ever given out for a second time. It does not guarantee that an id stands for one human being for ever:
 * a run that links otherwise merges and splits, and says so.
 */
@NullMarked
package nl.samentel.hub.linkage.history;

import org.jspecify.annotations.NullMarked;
