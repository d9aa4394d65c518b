/**
 * Declares how a partner's columns become events: one YAML file per role, overridable. Guarantees that a column that is not named in the mapping is never read.
 */
@NullMarked
package nl.samentel.connector.mapping;

import org.jspecify.annotations.NullMarked;
