/** What the hub tells a client when it does not do something. Guarantees that each failure has a code and a category, and that no value of a request is repeated. */
@NullMarked
package nl.samentel.hub.problem;

import org.jspecify.annotations.NullMarked;
