/**
 * Whose keys are whose in a datalab: a chain of entries, each signed with the key it brings. Guarantees that a copy that
 * leaves out, reorders or changes an entry is seen. Does not guarantee that the first key of a partner is its own: people
 * compare the digest by telephone, and every signature under the agreement covers it.
 */
@NullMarked
package nl.samentel.schema.roster;

import org.jspecify.annotations.NullMarked;
