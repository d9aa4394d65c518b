/**
 * The desk of a data steward: a page on this machine that does what the commands do, for people who would rather not type them. It dies with the command that started it, and nothing leaves but through the code of the commands.
 */
@NullMarked
package nl.samentel.connector.desk;

import org.jspecify.annotations.NullMarked;
