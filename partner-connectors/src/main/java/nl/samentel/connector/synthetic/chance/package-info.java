/** Reproducible chance: seeded streams of draws, and totals divided over shares. Never for secrets. */
@NullMarked
package nl.samentel.connector.synthetic.chance;

import org.jspecify.annotations.NullMarked;
