/**
 * Canonical labels of keys and tags: version, domain and length-prefixed fields, never joined with a separator. Knows no key.
 */
@NullMarked
package nl.samentel.schema.label;

import org.jspecify.annotations.NullMarked;
