/** Keeps withdrawals in the database, and removes rows by functions of their owner. */
@NullMarked
package nl.samentel.hub.withdrawal.store;

import org.jspecify.annotations.NullMarked;
