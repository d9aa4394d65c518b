/**
 * The way into the desk: a server on this machine's own address, a token that works once, and what every request must show. Guarantees that nothing is answered to anybody else, and that a browser is told to run and load nothing of others.
 */
@NullMarked
package nl.samentel.connector.desk.door;

import org.jspecify.annotations.NullMarked;
