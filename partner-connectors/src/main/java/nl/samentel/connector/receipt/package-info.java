/**
 * Keeps the receipts that the hub gives, and what became of the entries that they promise. Guarantees that a receipt that was
 * written is never changed or removed by the program. They hold hashes and times only, and nothing about a person.
 */
@NullMarked
package nl.samentel.connector.receipt;

import org.jspecify.annotations.NullMarked;
