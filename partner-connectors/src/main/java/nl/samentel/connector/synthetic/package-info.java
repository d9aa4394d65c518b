/**
 * A fictional region to try everything on: people, their history, and what each partner wrote down about it, with the
 * truth beside it.
 *
 * <p>Nobody in it exists. The same seed and size give the same bytes, on every machine.
 */
@NullMarked
package nl.samentel.connector.synthetic;

import org.jspecify.annotations.NullMarked;
