/**
 * What a partner gets when it takes something back, as hub and connectors read it alike. Guarantees that a receipt holds no
 * identifier, no tag and no number about people.
 */
@NullMarked
package nl.samentel.schema.withdrawal;

import org.jspecify.annotations.NullMarked;
