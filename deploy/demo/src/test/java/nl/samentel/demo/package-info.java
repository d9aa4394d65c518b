/** Tests of what the demo prints, and end-to-end tests of the whole product. */
@NullMarked
package nl.samentel.demo;

import org.jspecify.annotations.NullMarked;
