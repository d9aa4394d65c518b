/** What the tests of the application share: real servers, callers with real tokens, and made-up events. */
@NullMarked
package nl.samentel.hub.testing;

import org.jspecify.annotations.NullMarked;
