/** A real browser that looks at screens, for the tests of the hub's and of the desk's. */
@NullMarked
package nl.samentel.testsupport.browser;

import org.jspecify.annotations.NullMarked;
