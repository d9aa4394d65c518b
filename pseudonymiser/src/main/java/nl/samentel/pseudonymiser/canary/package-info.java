/** Fixed fictional persons, by whose tags a connector notices that its keys or its rules are not those of the others. */
@NullMarked
package nl.samentel.pseudonymiser.canary;

import org.jspecify.annotations.NullMarked;
