/**
 * What text formats of transparency logs are made of: lines, whole numbers and base64, each written in exactly one way.
 * Guarantees that two different texts are never read as the same value.
 */
@NullMarked
package nl.samentel.schema.line;

import org.jspecify.annotations.NullMarked;
