/**
 * The files that a steward brought to the desk, and the mapping that was mended there. Guarantees that copies lie in a folder that only their owner can read, and are removed when the desk ends or starts again.
 */
@NullMarked
package nl.samentel.connector.desk.inbox;

import org.jspecify.annotations.NullMarked;
