/** Takes what was delivered over into the next epoch of keys. */
@NullMarked
package nl.samentel.connector.renewal;

import org.jspecify.annotations.NullMarked;
