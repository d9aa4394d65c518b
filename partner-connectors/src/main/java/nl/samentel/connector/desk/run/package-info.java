/**
 * What the desk does at this moment, one thing at a time, as data that a page shows. Pausing is the interruption of the command, and going on is the same order again.
 */
@NullMarked
package nl.samentel.connector.desk.run;

import org.jspecify.annotations.NullMarked;
